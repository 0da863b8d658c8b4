import Glibc

/// Watches a file, or a folder of files, and says when it should be read again.
///
/// inotify tells of changes without anybody looking, so that an idle program stays idle. Where it
/// does not serve (its limits are reached, the file lies on another machine, the folder itself is
/// gone) the files are looked at once a second.
struct FileWatcher: Sendable {
  typealias Instant = ContinuousClock.Instant

  /// Between two looks where inotify does not serve: a change is seen
  /// within a second.
  static let lookInterval = Duration.seconds(1)
  /// While something is being written the events are taken so often, and not one by one.
  static let tick = Duration.milliseconds(50)

  private let path: String
  private let writeStates: WriteStates
  private let inotify: Inotify?
  private let isRemote: Bool

  /// What each watch of inotify is about; empty while the files are looked at instead.
  private var subjects: [Int32: Set<WatchPlan.Subject>] = [:]
  /// The files as they were when they were last told.
  private var known: [String: FileStatus] = [:]
  /// The files as they were at the last look.
  private var seen: [String: FileStatus] = [:]
  private var isRestless = false
  private var debounce = Debounce()

  /// Begins to watch: what changes from here on is told by ``run(until:tell:)``.
  ///
  /// - Parameters:
  ///   - path: a file or folder, which need not be there.
  ///   - writeStates: where is noted who has a file open.
  ///   - usesInotify: false to look once a second, wherever the file lies.
  init(path: String, writeStates: WriteStates, usesInotify: Bool = true) {
    self.path = path
    self.writeStates = writeStates
    inotify = usesInotify ? Inotify() : nil
    let anchor = (try? FileStatus(path: path)) ?? (try? FileStatus(path: Self.folder(of: path)))
    isRemote = anchor.map { MountTable.isRemote(device: $0.device) } ?? false
    watchAgain()
    known = statuses()
    seen = known
    // What was written a moment ago may be under way: it is looked at once more.
    let now = ContinuousClock.now
    for (file, status) in known where status.age < Debounce.settling {
      debounce.note(.written, of: file, at: now)
    }
  }

  /// Whether changes are told by inotify now.
  var isNotified: Bool { !subjects.isEmpty }

  /// Waits for changes and tells of them until it is stopped; keeps its thread.
  mutating func run(until stop: StopSignal, tell: () -> Void) {
    while wait(until: stop) {
      let now = ContinuousClock.now
      if isNotified {
        takeEvents(at: now)
      } else {
        look(at: now)
      }
      guard let due = debounce.due, due <= ContinuousClock.now else { continue }
      debounce.tell()
      known = statuses()
      tell()
    }
  }

  // MARK: - Waiting

  /// Waits until there may be something to do; false when it is over.
  private func wait(until stop: StopSignal) -> Bool {
    var polled = [pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0)]
    var timeout: Duration?
    if !isNotified {
      timeout = Self.lookInterval
    } else if let due = debounce.due {
      // A flood of events must not wake anybody for each of them.
      timeout = max(.zero, min(Self.tick, due - .now))
    } else if let inotify {
      polled.append(pollfd(fd: inotify.descriptor, events: Int16(POLLIN), revents: 0))
    }
    let milliseconds = timeout.map { Int32(($0 / .milliseconds(1)).rounded(.up)) } ?? -1
    _ = poll(&polled, nfds_t(polled.count), milliseconds)
    return polled[0].revents == 0
  }

  // MARK: - inotify

  private mutating func takeEvents(at now: Instant) {
    guard let inotify else { return }
    var mustWatchAgain = false
    for event in inotify.events() {
      if event.signs.contains(.overflow) {
        mustWatchAgain = true
        debounce.note(.touched, of: path, at: now)
      }
      for subject in subjects[event.watch] ?? [] {
        guard let file = file(of: event, subject) else { continue }
        if !event.signs.isDisjoint(with: Inotify.Signs.names.union(.gone)) {
          mustWatchAgain = true
        }
        note(event.signs, of: file, at: now)
      }
    }
    if mustWatchAgain { watchAgain() }
  }

  /// The file that an event is about; nil when it is none of the source's.
  private func file(of event: Inotify.Event, _ subject: WatchPlan.Subject) -> String? {
    switch subject {
    case .file(let file): return file
    case .name(let name): return event.name == name || event.name.isEmpty ? path : nil
    case .members:
      if event.name.isEmpty { return path }
      guard let role = FileRole(fileName: event.name), role != .ignored else { return nil }
      return path.hasSuffix("/") ? path + event.name : path + "/" + event.name
    }
  }

  private mutating func note(_ signs: Inotify.Signs, of file: String, at now: Instant) {
    guard let status = try? FileStatus(path: file) else {
      writeStates[file] = nil
      debounce.note(.vanished, of: file, at: now)
      return
    }
    if !signs.isDisjoint(with: [.closedAfterWriting, .movedIn]) {
      writeStates[file] = .closed
      debounce.note(.completed, of: file, at: now)
    } else if !signs.isDisjoint(with: [.written, .created]), status.kind == .regular {
      writeStates[file] = .open
      let isShorter = known[file].map { status.size < $0.size } ?? true
      debounce.note(isShorter ? .begun : .written, of: file, at: now)
    } else {
      debounce.note(.touched, of: file, at: now)
    }
  }

  /// Watches what is there now; what was replaced has another inode.
  private mutating func watchAgain() {
    guard let inotify, !isRemote else { return }
    let plan = WatchPlan(path: path)
    var found: [Int32: Set<WatchPlan.Subject>] = [:]
    var isComplete = true
    for place in plan.places {
      if let watch = inotify.watch(place.path, for: place.signs) {
        found[watch, default: []].insert(place.subject)
      } else if (try? FileStatus(path: place.path)) != nil || place.path == plan.places[0].path {
        // It is there and cannot be watched, or its folder is gone and would not tell.
        isComplete = false
      }
    }
    for watch in subjects.keys where found[watch] == nil { inotify.forget(watch) }
    if !isComplete {
      for watch in found.keys { inotify.forget(watch) }
      found = [:]
    }
    subjects = found
  }

  // MARK: - Looking

  /// Compares the files with what they were; then inotify is tried again.
  private mutating func look(at now: Instant) {
    let statuses = statuses()
    var isShorter = false
    for (file, status) in statuses where seen[file] != status {
      isShorter = isShorter || status.size < known[file]?.size ?? .max
    }
    let isChanged = statuses != seen
    seen = statuses
    // A file that is written from the beginning is waited for; the others are told at once, and
    // once more when they have come to rest.
    if isChanged ? !isShorter : isRestless {
      debounce.note(.touched, of: path, at: now - Debounce.growth)
    }
    isRestless = isChanged
    guard inotify != nil, !isRemote else { return }
    watchAgain()
    // What happened between the look and the watch is told by neither.
    if isNotified, self.statuses() != seen { debounce.note(.touched, of: path, at: now) }
  }

  private func statuses() -> [String: FileStatus] {
    var statuses: [String: FileStatus] = [:]
    for file in WatchPlan(path: path).files { statuses[file] = try? FileStatus(path: file) }
    return statuses
  }

  private static func folder(of path: String) -> String { WatchPlan.parent(of: path).folder }
}

extension FileStatus {
  /// How long ago the contents were last changed, by the clock of this machine; never negative.
  var age: Duration {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let age =
      Duration.seconds(Int64(now.tv_sec) - modifiedSeconds)
      + .nanoseconds(Int64(now.tv_nsec) - modifiedNanoseconds)
    return max(.zero, age)
  }
}
