import Glibc
import Synchronization

/// One connection to the server of a test, on a thread of its own.
public final class Connection: Sendable {
  private let descriptor: Int32
  private let isOpen = Mutex(true)
  private let note: @Sendable (String) -> Void

  init(descriptor: Int32, note: @escaping @Sendable (String) -> Void) {
    self.descriptor = descriptor
    self.note = note
  }

  /// Reads the head of a request, and its body if it has one; nil when the client has left.
  public func request() -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    let head = String(decoding: bytes, as: UTF8.self)
    let length = head.split(separator: "\r\n").lazy
      .filter { $0.lowercased().hasPrefix("content-length: ") }
      .compactMap { Int($0.dropFirst(16)) }.first
    for _ in 0..<(length ?? 0) {
      guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
      bytes.append(byte)
    }
    let request = String(decoding: bytes, as: UTF8.self)
    note(request)
    return request
  }

  /// Sends bytes; false when the client has left.
  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.send(
          descriptor, buffer.baseAddress?.advanced(by: sent), bytes.count - sent,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Sends text; false when the client has left.
  @discardableResult
  public func send(_ text: String) -> Bool {
    send(Array(text.utf8))
  }

  /// Sends an answer with a length.
  @discardableResult
  public func answer(
    _ status: String = "200 OK", headers: [String] = [], body: [UInt8] = []
  ) -> Bool {
    let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.count)", "", ""]
    return send(Array(lines.joined(separator: "\r\n").utf8) + body)
  }

  /// Waits until the client has closed the connection; what it still sends is thrown away.
  public func waitUntilClientLeaves() {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while recv(descriptor, &bytes, bytes.count, 0) > 0 {}
  }

  /// Ends the connection and gives its number back; only the thread that serves it may do so.
  func close() {
    isOpen.withLock { isOpen in
      shutdown(descriptor, Int32(SHUT_RDWR))
      Glibc.close(descriptor)
      isOpen = false
    }
  }

  /// Ends the connection from another thread, unless its number may be somebody else's by now.
  func interrupt() {
    isOpen.withLock { isOpen in
      if isOpen { shutdown(descriptor, Int32(SHUT_RDWR)) }
    }
  }
}
