import Dashboard
import Glibc

/// A window with notes as the show sees it: what is still to be written to it, and what it asks.
struct NotesReader {
  /// The connection.
  let descriptor: Int32
  /// False once the window is gone, or sends what no window does.
  private(set) var isOpen = true

  private var output: [UInt8] = []
  private var newest: [UInt8]?
  private var input: [UInt8] = []

  /// Bytes of one order: they are a word each.
  private static let longestOrder = 64
  /// Bytes that are read at once.
  private static let portion = 1_024

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// True while there is something to write.
  var hasOutput: Bool { !output.isEmpty }

  /// Has a line written; one that nobody has read when a newer one comes is left out.
  mutating func put(_ line: [UInt8]) {
    if output.isEmpty { output = line } else { newest = line }
    write()
  }

  /// Writes as much as the window takes now.
  mutating func write() {
    while !output.isEmpty, isOpen {
      let count = output.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        if errno != EAGAIN { isOpen = false }
        return
      }
      output.removeFirst(count)
      if output.isEmpty, let next = newest {
        output = next
        newest = nil
      }
    }
  }

  /// The orders that have come.
  mutating func read() -> [TourOrder] {
    var bytes = [UInt8](repeating: 0, count: Self.portion)
    let count = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else {
      if count == 0 || (errno != EAGAIN && errno != EINTR) { isOpen = false }
      return []
    }
    input += bytes.prefix(count)
    var orders: [TourOrder] = []
    while let end = input.firstIndex(of: UInt8(ascii: "\n")) {
      let name = String(decoding: input[..<end], as: UTF8.self)
      if let order = TourOrder(rawValue: name) { orders.append(order) }
      input.removeSubrange(...end)
    }
    if input.count > Self.longestOrder { isOpen = false }
    return orders
  }
}
