import Dashboard
import Glibc
import Settings
import Synchronization
import TerminalIO
import TestSupport
import Testing
import Text
import Words

@testable import Runtime

@Suite("Notes over a socket")
struct NotesTests {
  private static func status(_ step: Int, notes: String = "Dừng một nhịp.") -> TourStatus {
    TourStatus(
      language: .vietnamese, title: SafeText("Câu chuyện"), step: step, count: 9,
      caption: SafeText("42 %"), nextCaption: .empty, notes: [SafeText(notes)], seconds: 0,
      length: 14, condition: .running)
  }

  /// Orders that have come from windows.
  private final class Orders: Sendable {
    let list = Mutex<[TourOrder]>([])
    var all: [TourOrder] { list.withLock { $0 } }
  }

  /// Waits for what a feed hears until a condition holds.
  private static func until(
    _ feed: NotesFeed, _ wakeup: Wakeup, _ condition: (NotesFeed.News) -> Bool
  ) throws {
    let end = ContinuousClock.now + EmulatedTerminal.patience
    while !condition(feed.news) {
      var polled = pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&polled, 1, 100)
      wakeup.clear()
      try #require(ContinuousClock.now < end, "heard \(feed.news)")
    }
  }

  @Test("Windows that wait hear the show from its beginning to its end, and steer it")
  func show() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/dvctop/tour.sock"
    let wakeup = try Wakeup()
    let early = NotesFeed(at: path, wakeup: wakeup)
    #expect(early.news.phase == .waiting)
    let orders = Orders()
    let server = try NotesServer(at: path) { order in orders.list.withLock { $0.append(order) } }
    server.tell(Self.status(1))
    try Self.until(early, wakeup) { $0.phase == .showing(Self.status(1)) }
    let otherWakeup = try Wakeup()
    let late = NotesFeed(at: path, wakeup: otherWakeup)
    try Self.until(late, otherWakeup) { $0.phase == .showing(Self.status(1)) }
    server.tell(Self.status(2))
    try Self.until(early, wakeup) { $0.phase == .showing(Self.status(2)) }
    try Self.until(late, otherWakeup) { $0.phase == .showing(Self.status(2)) }
    late.send(.next)
    late.send(.black)
    let end = ContinuousClock.now + EmulatedTerminal.patience
    while orders.all != [.next, .black] {
      poll(nil, 0, 10)
      try #require(ContinuousClock.now < end, "\(orders.all)")
    }
    server.stop()
    try Self.until(early, wakeup) { $0.phase == .over }
    try Self.until(late, otherWakeup) { $0.phase == .over }
    #expect(access(path, F_OK) != 0, "the socket is gone with the show")
  }

  @Test("Folder and socket are the user's alone")
  func modes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/dvctop/tour.sock"
    let server = try NotesServer(at: path) { _ in }
    defer { server.stop() }
    func mode(_ path: String) -> mode_t {
      var status = stat()
      return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
    }
    #expect(mode(path) == 0o600)
    #expect(mode(folder.path + "/dvctop") == 0o700)
  }

  @Test("A socket that was left behind is replaced, one that is in use is not")
  func stale() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/dvctop/tour.sock"
    close(try NotesSocket.listen(at: path))
    let server = try NotesServer(at: path) { _ in }
    defer { server.stop() }
    server.tell(Self.status(1))
    #expect(throws: NotesError.self) { try NotesServer(at: path) { _ in } }
    let wakeup = try Wakeup()
    let feed = NotesFeed(at: path, wakeup: wakeup)
    try Self.until(feed, wakeup) { $0.phase == .showing(Self.status(1)) }
  }

  @Test("A window that reads nothing holds up neither the show nor other windows")
  func hanging() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/dvctop/tour.sock"
    let server = try NotesServer(at: path) { _ in }
    let hanging = try NotesSocket.connect(to: path)
    defer { close(hanging) }
    let wakeup = try Wakeup()
    let feed = NotesFeed(at: path, wakeup: wakeup)
    // Far more than any socket buffers.
    let long = String(repeating: "lời dặn ", count: 400)
    for step in 1...3_000 { server.tell(Self.status(step, notes: long)) }
    try Self.until(feed, wakeup) { $0.phase == .showing(Self.status(3_000, notes: long)) }
    server.stop()
    try Self.until(feed, wakeup) { $0.phase == .over }
  }

  @Test("Without a folder for sockets it says what to set; a path too long for a socket is named")
  func noFolder() throws {
    let world = FakeWorld().world
    #expect(throws: NotesError.self) { try NotesSocket.path(in: world) }
    let words = NotesError.noFolder.text(.init(.english))
    #expect(words.string.contains("export XDG_RUNTIME_DIR="))
    let folder = try TemporaryFolder()
    let long = folder.path + "/" + String(repeating: "x", count: 120) + "/tour.sock"
    #expect(throws: NotesError.self) { try NotesSocket.listen(at: long) }
  }
}
