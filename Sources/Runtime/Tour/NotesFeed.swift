import Dashboard
import Dispatch
import Glibc
import Settings
import Synchronization
import TerminalIO

/// What a show tells this window, read on a thread of its own.
final class NotesFeed: Sendable {
  /// What is known of the show.
  struct News: Sendable {
    /// How far window and show have come.
    var phase = NotesPage.Phase.waiting
    /// Seconds that the show had gone on when it said so.
    var elapsed = 0
    /// When it said so.
    var heard = ContinuousClock.now
  }

  private struct Contents {
    var news = News()
    var descriptor: Int32 = -1
  }

  private let path: String
  private let wakeup: Wakeup
  private let contents = Mutex(Contents())

  /// How often a show is looked for that has not begun, in milliseconds.
  private static let pace: Int32 = 500
  /// Bytes that are taken at a time: most lines whole.
  private static let pieceSize = 65_536

  /// Begins to look for the show at a path; the wakeup says when something was heard.
  init(at path: String, wakeup: Wakeup) {
    self.path = path
    self.wakeup = wakeup
    DispatchQueue(label: "dvctop.notes").async { self.listen() }
  }

  /// What was heard last.
  var news: News { contents.withLock { $0.news } }

  /// Asks the show for something; nobody is told when there is none.
  func send(_ order: TourOrder) {
    let line = Array((order.rawValue + "\n").utf8)
    contents.withLock { contents in
      guard contents.descriptor >= 0 else { return }
      _ = line.withUnsafeBytes {
        Glibc.send(contents.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
    }
  }

  private func listen() {
    let descriptor = connected()
    contents.withLock { $0.descriptor = descriptor }
    var input: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: Self.pieceSize)
    while wait(for: descriptor) {
      let count = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { break }
      input += bytes.prefix(count)
      guard hear(&input) else { break }
    }
    contents.withLock { contents in
      contents.descriptor = -1
      if contents.news.phase != .otherVersion { contents.news.phase = .over }
    }
    close(descriptor)
    wakeup.signal()
  }

  /// Connects as soon as there is a show.
  private func connected() -> Int32 {
    while true {
      if let descriptor = try? NotesSocket.connect(to: path) { return descriptor }
      poll(nil, 0, Self.pace)
    }
  }

  private func wait(for descriptor: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, -1) < 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  /// Takes over the newest whole line; false when the show is over or speaks otherwise.
  private func hear(_ input: inout [UInt8]) -> Bool {
    guard let end = input.lastIndex(of: UInt8(ascii: "\n")) else {
      return input.count <= NotesMessage.sizeLimit
    }
    let lines = input[..<end].split(separator: UInt8(ascii: "\n"))
    input.removeSubrange(...end)
    guard let newest = lines.last else { return true }
    let message = NotesMessage(line: String(decoding: newest, as: UTF8.self))
    contents.withLock { contents in
      contents.news.heard = .now
      contents.news.elapsed = message?.elapsed ?? 0
      contents.news.phase = message.map { $0.status.map { .showing($0) } ?? .over } ?? .otherVersion
    }
    wakeup.signal()
    return message?.status != nil
  }
}
