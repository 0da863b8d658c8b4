import Foundation
import Glibc
import Synchronization

/// A server on loopback that does what a test tells it, byte by byte.
public final class LoopbackServer: Sendable {
  /// Where it listens.
  public let port: Int

  private struct State {
    var isStopped = false
    /// The number of the listening socket may be somebody else's by now.
    var isClosed = false
    var requests: [String] = []
    var connections: [Int: Connection] = [:]
    var count = 0
  }

  private let listener: Int32
  private let state: Shared<State>
  private let ended: Gate

  private final class Shared<Value>: Sendable {
    let value: Mutex<Value>
    init(_ value: sending Value) { self.value = Mutex(value) }
  }

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - port: Where to listen; 0 for any port that is free.
  ///   - handle: Called for each connection, on its own thread; the connection is closed after it.
  /// - Throws: ``ServerFailure`` if the port cannot be had.
  public init(
    port: Int = 0, _ handle: @escaping @Sendable (Connection) -> Void
  ) throws {
    let (listener, port) = try Self.listen(port)
    let state = Shared(State())
    let ended = Gate()
    self.listener = listener
    self.port = port
    self.state = state
    self.ended = ended
    Thread.detachNewThread {
      while true {
        let descriptor = accept(listener, nil, nil)
        if descriptor < 0 && errno == EINTR { continue }
        guard descriptor >= 0 else { break }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        Self.serve(descriptor, state, handle)
      }
      state.value.withLock { state in
        close(listener)
        state.isClosed = true
      }
      ended.open()
    }
  }

  deinit {
    interrupt()
  }

  /// The address of a path.
  public func address(_ path: String = "/") -> String {
    "http://127.0.0.1:\(port)\(path)"
  }

  /// All requests so far.
  public var requests: [String] {
    state.value.withLock { $0.requests }
  }

  /// Closes the port and every connection, and waits until the port is free.
  public func stop() async {
    interrupt()
    await ended.opened()
  }

  private func interrupt() {
    let connections = state.value.withLock { state in
      state.isStopped = true
      if !state.isClosed { shutdown(listener, Int32(SHUT_RDWR)) }
      return Array(state.connections.values)
    }
    for connection in connections { connection.interrupt() }
  }

  private static func serve(
    _ descriptor: Int32, _ state: Shared<State>,
    _ handle: @escaping @Sendable (Connection) -> Void
  ) {
    let connection = Connection(descriptor: descriptor) { request in
      state.value.withLock { $0.requests.append(request) }
    }
    let (number, isStopped) = state.value.withLock { state in
      state.count += 1
      state.connections[state.count] = connection
      return (state.count, state.isStopped)
    }
    if isStopped { connection.interrupt() }
    Thread.detachNewThread {
      handle(connection)
      state.value.withLock { $0.connections[number] = nil }
      connection.close()
    }
  }

  private static func listen(_ port: Int) throws -> (descriptor: Int32, port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        guard bind(descriptor, pointer, length) == 0, Glibc.listen(descriptor, 64) == 0 else {
          return Int32(-1)
        }
        return getsockname(descriptor, pointer, &length)
      }
    }
    guard code == 0 else { throw ServerFailure(description: "cannot listen: \(errno)") }
    return (descriptor, Int(in_port_t(bigEndian: address.sin_port)))
  }
}

/// Why the server of a test does not run.
public struct ServerFailure: Error, CustomStringConvertible {
  /// The reason.
  public let description: String
}
