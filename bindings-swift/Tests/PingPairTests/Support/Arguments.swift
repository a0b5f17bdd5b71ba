// The arguments of an operation, as the shared files have them.

import PingPair

/// The arguments of a line, in the names of Swift. Ids of devices are texts here, and numbers in the files.
func arguments(of line: JSONValue) -> JSONValue {
    guard var members = line["arguments"]?.camel.objectValue else { return [:] }
    if let id = members["deviceId"]?.integerValue { members["deviceId"] = .string(String(id)) }
    return .object(members)
}
