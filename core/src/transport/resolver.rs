//! From the host of a URL to addresses.

use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use ureq::{Error, Timeout};

use super::watch::{self, LOOK};

/// Resolves `localhost` and written-out addresses itself, and other names by the operating system.
///
/// `localhost` is 127.0.0.1 and ::1, whatever a name server or a file says.
pub(super) struct HostResolver(Arc<Lookups>);

impl HostResolver {
    /// At most `most` names are looked up at a time.
    pub(super) fn new(most: usize) -> Self {
        Self::with(most, |host, port| {
            Ok((host, port).to_socket_addrs()?.collect())
        })
    }

    fn with(most: usize, look_up: LookUp) -> Self {
        Self(Arc::new(Lookups {
            most,
            look_up,
            running: Mutex::new(0),
            ended: Condvar::new(),
        }))
    }
}

impl Resolver for HostResolver {
    fn resolve(
        &self,
        uri: &Uri,
        _: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let host = uri.host().ok_or(Error::HostNotFound)?;
        let port = match uri.port_u16() {
            Some(port) => port,
            None if uri.scheme_str() == Some("https") => 443,
            None => 80,
        };
        let addresses = match written_out(host) {
            Some(addresses) => at_port(addresses, port),
            None => self.0.run(host, port, timeout)?,
        };
        let mut resolved = self.empty();
        for address in addresses.into_iter().take(MOST_ADDRESSES) {
            resolved.push(address);
        }
        if resolved.is_empty() {
            return Err(Error::HostNotFound);
        }
        Ok(resolved)
    }
}

impl fmt::Debug for HostResolver {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HostResolver")
    }
}

/// The addresses that the text itself tells: `localhost`, a dotted quad, IPv6 in brackets.
fn written_out(host: &str) -> Option<Vec<IpAddr>> {
    if host.eq_ignore_ascii_case("localhost") {
        return Some(vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()]);
    }
    let inner = host
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let address = match inner {
        Some(inner) => inner.parse::<Ipv6Addr>().map(IpAddr::from),
        None => host.parse::<Ipv4Addr>().map(IpAddr::from),
    };
    address.ok().map(|address| vec![address])
}

fn at_port(addresses: Vec<IpAddr>, port: u16) -> Vec<SocketAddr> {
    let at_port = |address| SocketAddr::new(address, port);
    addresses.into_iter().map(at_port).collect()
}

type LookUp = fn(&str, u16) -> io::Result<Vec<SocketAddr>>;

/// The look-ups under way. One cannot be broken off: its thread outlives the caller who gave up,
/// so that their number is bounded.
struct Lookups {
    most: usize,
    look_up: LookUp,
    running: Mutex<usize>,
    ended: Condvar,
}

impl Lookups {
    fn run(
        self: &Arc<Self>,
        host: &str,
        port: u16,
        timeout: NextTimeout,
    ) -> Result<Vec<SocketAddr>, Error> {
        let started = Instant::now();
        let left = || timeout.after.saturating_sub(started.elapsed());
        let turn = self.take_turn(left).ok_or(Error::Timeout(timeout.reason))?;
        let (sender, receiver) = mpsc::sync_channel(1);
        let host = host.to_owned();
        let look_up = move || {
            let result = (turn.0.look_up)(&host, port);
            drop(turn);
            // The caller may have given up.
            let _ = sender.send(result);
        };
        let thread = thread::Builder::new().name("pingpair-lookup".into());
        thread.spawn(look_up).map_err(Error::Io)?;
        match watch::receive(&receiver, left()) {
            Ok(Ok(addresses)) => Ok(addresses),
            Ok(Err(_)) | Err(mpsc::RecvTimeoutError::Disconnected) => Err(Error::HostNotFound),
            Err(mpsc::RecvTimeoutError::Timeout) => Err(Error::Timeout(Timeout::Resolve)),
        }
    }

    fn take_turn(self: &Arc<Self>, left: impl Fn() -> Duration) -> Option<Turn> {
        let mut running = self.running();
        while *running >= self.most {
            let mut left = left();
            if watch::is_there() {
                left = left.min(LOOK);
            }
            if left.is_zero() || watch::ends() {
                return None;
            }
            let waited = self.ended.wait_timeout(running, left);
            running = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        *running += 1;
        Some(Turn(Arc::clone(self)))
    }

    fn running(&self) -> MutexGuard<'_, usize> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One look-up's place among those under way.
struct Turn(Arc<Lookups>);

impl Drop for Turn {
    fn drop(&mut self) {
        *self.0.running() -= 1;
        self.0.ended.notify_one();
    }
}

/// `ureq` keeps no more.
const MOST_ADDRESSES: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(resolver: &HostResolver, url: &str, limit: Duration) -> Result<Vec<String>, Error> {
        let timeout = NextTimeout {
            after: limit.into(),
            reason: Timeout::Resolve,
            ..NextTimeout::default()
        };
        let resolved = resolver.resolve(&url.parse().unwrap(), &Config::default(), timeout)?;
        Ok(resolved.iter().map(SocketAddr::to_string).collect())
    }

    #[test]
    fn written_out_hosts_are_not_looked_up() {
        let resolver = HostResolver::with(1, |_, _| panic!("looked up"));
        for (url, addresses) in [
            ("http://localhost:8/x", &["127.0.0.1:8", "[::1]:8"][..]),
            (
                "https://LOCALHOST/x",
                &["127.0.0.1:443", "[::1]:443"] as &[_],
            ),
            ("http://127.3.2.1/x", &["127.3.2.1:80"]),
            ("http://[::1]:9/x", &["[::1]:9"]),
            ("https://[0:0::1]/x", &["[::1]:443"]),
            ("https://192.0.2.7/x", &["192.0.2.7:443"]),
        ] {
            let resolved = resolve(&resolver, url, Duration::ZERO).unwrap();
            assert_eq!(resolved, addresses, "{url}");
        }
    }

    #[test]
    fn names_without_address_are_not_found() {
        for look_up in [(|_, _| Ok(Vec::new())) as LookUp, |_, _| {
            Err(io::Error::other("no such name"))
        }] {
            let resolver = HostResolver::with(1, look_up);
            let resolved = resolve(&resolver, "https://name.test/", Duration::from_secs(60));
            assert!(matches!(resolved, Err(Error::HostNotFound)));
        }
    }

    #[test]
    fn of_many_addresses_the_first_16_are_kept() {
        let resolver = HostResolver::with(1, |_, port| {
            Ok((0..40)
                .map(|last| ([192, 0, 2, last], port).into())
                .collect())
        });
        let resolved = resolve(&resolver, "https://name.test/", Duration::from_secs(60)).unwrap();
        assert_eq!(resolved.len(), 16);
        assert_eq!(resolved[15], "192.0.2.15:443");
    }

    #[test]
    fn a_watch_ends_the_wait_for_a_look_up_and_for_its_turn() {
        static OVER: Mutex<()> = Mutex::new(());
        let hanging = OVER.lock().unwrap();
        let resolver = HostResolver::with(1, |_, _| {
            drop(OVER.lock());
            Ok(Vec::new())
        });
        for _ in 0..2 {
            let (resolved, has_ended) = watch::during(Some(|| true), || {
                resolve(&resolver, "https://name.test/", Duration::from_secs(600))
            });
            assert!(matches!(resolved, Err(Error::Timeout(_))) && has_ended);
        }
        drop(hanging);
    }

    #[test]
    fn look_ups_that_hang_time_out_and_stay_bounded() {
        static CALLS: Mutex<usize> = Mutex::new(0);
        static OVER: Mutex<()> = Mutex::new(());
        let hanging = OVER.lock().unwrap();
        let resolver = HostResolver::with(2, |_, port| {
            *CALLS.lock().unwrap() += 1;
            drop(OVER.lock());
            Ok(vec![([192, 0, 2, 1], port).into()])
        });
        for _ in 0..5 {
            let resolved = resolve(&resolver, "https://name.test/", Duration::from_millis(20));
            assert!(matches!(resolved, Err(Error::Timeout(_))));
        }
        assert!(*CALLS.lock().unwrap() <= 2);
        drop(hanging);
        let resolved = resolve(&resolver, "https://name.test/", Duration::from_secs(60));
        assert_eq!(resolved.unwrap(), ["192.0.2.1:443"]);
    }
}
