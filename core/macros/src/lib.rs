//! The attributes that declare PingPair's operations, replies and values.
