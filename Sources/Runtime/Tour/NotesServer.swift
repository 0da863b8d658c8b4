import Dashboard
import Dispatch
import Glibc
import Settings
import Synchronization
import TerminalIO
import Text

/// Tells the windows with the speaker's notes how the show stands, from a thread of its own: a
/// window that hangs never holds up the show.
final class NotesServer: Sendable {
  private struct News {
    var status: TourStatus?
    var number = 0
    var isStopping = false
  }

  private let path: String
  private let descriptor: Int32
  private let wakeup: Wakeup
  private let obey: @Sendable (TourOrder) -> Void
  private let news = Mutex(News())
  private let done = DispatchSemaphore(value: 0)
  private let start = ContinuousClock.now

  /// Windows that are served at once; more are closed at once.
  private static let mostReaders = 8
  /// Milliseconds until a window is taken again when the program has no free descriptor.
  private static let pauseWhenFull: Int32 = 200
  /// How long the end may take to tell.
  private static let farewell = DispatchTimeInterval.milliseconds(200)

  /// Opens the socket and begins to serve it.
  ///
  /// - Parameters:
  ///   - path: where windows look for it.
  ///   - obey: what is done with an order of a window; called on the server's thread.
  /// - Throws: why there is no socket.
  init(at path: String, obey: @escaping @Sendable (TourOrder) -> Void) throws(NotesError) {
    do throws(TerminalError) {
      wakeup = try Wakeup()
    } catch {
      throw .system(.empty, errno)
    }
    descriptor = try NotesSocket.listen(at: path)
    self.path = path
    self.obey = obey
    DispatchQueue(label: "dvctop.notes").async { self.serve() }
  }

  /// Tells all windows how the show stands.
  func tell(_ status: TourStatus?) {
    news.withLock { news in
      news.status = status
      news.number += 1
    }
    wakeup.signal()
  }

  /// The line of a status, with the time of the show as it is now.
  private func line(_ status: TourStatus?) -> [UInt8] {
    let elapsed = Int(start.duration(to: .now) / .seconds(1))
    return Array(NotesMessage(status, elapsed: elapsed).line.utf8)
  }

  /// Says that the show is over, and takes the socket away.
  func stop() {
    tell(nil)
    news.withLock { $0.isStopping = true }
    wakeup.signal()
    _ = done.wait(timeout: .now() + Self.farewell)
  }

  private func serve() {
    var readers: [NotesReader] = []
    var told = 0
    while true {
      wait(for: &readers)
      let (status, number, isStopping) = news.withLock { ($0.status, $0.number, $0.isStopping) }
      if number != told {
        let line = line(status)
        for index in readers.indices { readers[index].put(line) }
        told = number
      }
      for index in readers.indices.reversed() where !readers[index].isOpen {
        close(readers[index].descriptor)
        readers.remove(at: index)
      }
      if isStopping { break }
    }
    for reader in readers { close(reader.descriptor) }
    close(descriptor)
    unlink(path)
    done.signal()
  }

  /// Waits until there is news, an order, a new window, or room in one.
  private func wait(for readers: inout [NotesReader]) {
    var polled = [wakeup.descriptor, descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    polled += readers.map { reader in
      pollfd(
        fd: reader.descriptor, events: Int16(POLLIN | (reader.hasOutput ? POLLOUT : 0)),
        revents: 0)
    }
    guard poll(&polled, nfds_t(polled.count), -1) > 0 else { return }
    if polled[0].revents != 0 { wakeup.clear() }
    for (index, entry) in polled.dropFirst(2).enumerated() where entry.revents != 0 {
      if entry.revents & Int16(POLLOUT) != 0 { readers[index].write() }
      guard entry.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 else { continue }
      for order in readers[index].read() { obey(order) }
    }
    if polled[1].revents != 0 { take(&readers) }
  }

  /// Takes a new window and tells it at once what all others know.
  private func take(_ readers: inout [NotesReader]) {
    let taken = accept(descriptor, nil, nil)
    guard taken >= 0 else {
      // Without a free descriptor the window goes on waiting; asking again at once would only spin.
      if errno == EMFILE || errno == ENFILE { poll(nil, 0, Self.pauseWhenFull) }
      return
    }
    let isPrepared =
      fcntl(taken, F_SETFD, FD_CLOEXEC) == 0 && fcntl(taken, F_SETFL, O_NONBLOCK) == 0
    guard isPrepared, readers.count < Self.mostReaders else {
      close(taken)
      return
    }
    var reader = NotesReader(taken)
    let (status, number) = news.withLock { ($0.status, $0.number) }
    if number > 0 { reader.put(line(status)) }
    readers.append(reader)
  }
}
