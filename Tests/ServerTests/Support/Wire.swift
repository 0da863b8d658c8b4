import Dispatch
import Glibc
import Synchronization
import TestSupport

/// A connection as bytes, by the calls of the system alone.
final class Wire: Sendable {
  private let descriptor: Int32
  private let unread = Mutex<[UInt8]>([])

  /// How long a test waits for what should come at once.
  static let patience = Duration.seconds(180)

  /// Runs blocking calls where they take no thread from the server.
  static func run<Result: Sendable>(
    _ port: Int, receiveBuffer: Int32? = nil,
    _ body: @escaping @Sendable (Wire) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue(label: "wire").async {
        continuation.resume(
          with: Swift.Result { try body(Wire(port: port, receiveBuffer: receiveBuffer)) })
      }
    }
  }

  /// Connects.
  init(port: Int, receiveBuffer: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw TestFailure("no socket: \(errno)") }
    if var size = receiveBuffer {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw TestFailure("cannot connect: \(errno)") }
  }

  deinit { close(descriptor) }

  /// Sends a text.
  func send(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw TestFailure("cannot send: \(errno)") }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Reads until a text has come, and takes everything up to its end.
  func read(through text: String) throws -> String {
    let wanted = Array(text.utf8)
    while true {
      let found = unread.withLock { unread -> [UInt8]? in
        guard let end = unread.firstRange(of: wanted)?.upperBound else { return nil }
        defer { unread.removeFirst(end) }
        return Array(unread[..<end])
      }
      if let found { return String(decoding: found, as: UTF8.self) }
      guard let bytes = try receive(), !bytes.isEmpty else {
        let rest = unread.withLock { String(decoding: $0, as: UTF8.self) }
        throw TestFailure("ended before “\(text)”: \(rest)")
      }
      unread.withLock { $0 += bytes }
    }
  }

  /// Reads until the other side has closed.
  func readToEnd() throws -> [UInt8] {
    while let bytes = try receive() {
      if bytes.isEmpty { break }
      unread.withLock { $0 += bytes }
    }
    return unread.withLock { unread in
      defer { unread = [] }
      return unread
    }
  }

  /// Some bytes; none at the end; nil when the connection was reset.
  private func receive() throws -> [UInt8]? {
    let deadline = ContinuousClock.now + Self.patience
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 1_000) <= 0 {
      guard ContinuousClock.now < deadline else { throw TestFailure("nothing comes") }
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    if count < 0 { return nil }
    return Array(bytes.prefix(count))
  }
}
