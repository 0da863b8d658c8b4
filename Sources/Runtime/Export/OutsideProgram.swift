import Glibc

/// A program of the machine that is given bytes and gives bytes back.
enum OutsideProgram {
  /// Why it gave nothing.
  enum Failure: Error, Hashable, Sendable {
    /// The system refused something.
    case system(Int32)
    /// It ended with another status than 0.
    case ended(Int32)
    /// It took too long.
    case timedOut
    /// It wrote more than anybody needs.
    case tooMuch
  }

  /// Seconds after which a program is given up: a large picture takes one.
  private static let patience = 60
  /// Most bytes that are read; a picture of 1000 by 1000 cells has a tenth of them.
  private static let mostBytes = 256 << 20

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - arguments: What follows its name.
  ///   - input: What it reads.
  /// - Returns: What it wrote; what it says on standard error is lost.
  /// - Throws: Why it gave nothing.
  static func run(
    _ path: String, _ arguments: [String], input: [UInt8]
  ) throws(Failure) -> [UInt8] {
    let source = try file(holding: input)
    defer { close(source) }
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { throw .system(errno) }
    for end in pipe { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let process: pid_t
    do throws(Failure) {
      process = try start(path, arguments, input: source, output: pipe[1])
    } catch {
      close(pipe[0])
      close(pipe[1])
      throw error
    }
    close(pipe[1])
    defer { close(pipe[0]) }
    let result = Result { () throws(Failure) in try read(pipe[0]) }
    if case .failure = result { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let output = try result.get()
    guard status == 0 else { throw .ended(status & 0x7F == 0 ? status >> 8 & 0xFF : status) }
    return output
  }

  /// Bytes as a file without a name: unlike a pipe it need not be filled while the program writes.
  private static func file(holding bytes: [UInt8]) throws(Failure) -> Int32 {
    guard let file = tmpfile() else { throw .system(errno) }
    defer { fclose(file) }
    let descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { throw .system(errno) }
    guard ProcessIO.write(bytes, to: descriptor), lseek(descriptor, 0, SEEK_SET) == 0 else {
      let code = errno
      close(descriptor)
      throw .system(code)
    }
    return descriptor
  }

  private static func start(
    _ path: String, _ arguments: [String], input: Int32, output: Int32
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    // What it says would land in the middle of the screen.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The signals that this program reads itself are blocked, and would be in the other one.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    let code = posix_spawn(&process, path, &actions, &attributes, words, environ)
    guard code == 0 else { throw .system(code) }
    return process
  }

  private static func read(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    let end = ContinuousClock.now + .seconds(patience)
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let left = ContinuousClock.now.duration(to: end).components.seconds
      guard left > 0 else { throw .timedOut }
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&polled, 1, Int32(left) * 1000)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { throw ready == 0 ? .timedOut : .system(errno) }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { return output }
      output += chunk.prefix(count)
      guard output.count <= mostBytes else { throw .tooMuch }
    }
  }
}
