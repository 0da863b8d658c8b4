import CEmulator
import Glibc

/// A program that has run without a terminal: what it wrote, and how it ended.
public struct ProgramRun: Sendable {
  /// What it wrote to standard output.
  public private(set) var output: [UInt8] = []
  /// What it wrote to standard error.
  public private(set) var errors: [UInt8] = []
  /// How it ended.
  public private(set) var end = ProgramEnd.exit(0)

  /// Runs a program to its end; it has nothing to read, and its output goes into pipes.
  ///
  /// - Parameters:
  ///   - path: The program.
  ///   - arguments: What follows its name.
  ///   - environment: All its variables; nothing is inherited.
  ///   - folder: The folder it runs in.
  /// - Throws: ``TestFailure`` if it cannot be started, or does not end.
  public init(
    _ path: String, arguments: [String] = [], environment: [String: String] = [:],
    folder: String = "/"
  ) throws {
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    var descriptors: (output: Int32, errors: Int32) = (-1, -1)
    let process = CStrings([path] + arguments).withPointers { arguments in
      CStrings(variables).withPointers { environment in
        emulator_run(
          path, arguments, environment, folder, &descriptors.output, &descriptors.errors)
      }
    }
    guard process > 0 else { throw TestFailure("cannot start \(path) in \(folder)") }
    let isComplete = read(descriptors.output, descriptors.errors)
    if !isComplete { kill(process, SIGKILL) }
    close(descriptors.output)
    close(descriptors.errors)
    end = ProgramEnd(status: emulator_reap(process))
    guard isComplete else { throw TestFailure("it does not end: \(path) \(arguments)\n\(text)") }
  }

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Standard error as text.
  public var complaint: String { String(decoding: errors, as: UTF8.self) }

  /// Reads both pipes side by side, so that neither fills up; whether both came to their end.
  private mutating func read(_ outputs: Int32, _ complaints: Int32) -> Bool {
    let deadline = ContinuousClock.now + EmulatedTerminal.patience
    var wanted = [outputs, complaints].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while wanted.contains(where: { $0.fd >= 0 }) {
      guard ContinuousClock.now < deadline else { return false }
      guard poll(&wanted, nfds_t(wanted.count), 1_000) > 0 else { continue }
      for index in wanted.indices where wanted[index].fd >= 0 && wanted[index].revents != 0 {
        let count = Glibc.read(wanted[index].fd, &bytes, bytes.count)
        if count < 0 && errno == EINTR { continue }
        if index == 0 {
          output += bytes.prefix(max(0, count))
        } else {
          errors += bytes.prefix(max(0, count))
        }
        // A negative descriptor is passed over from here on.
        if count <= 0 { wanted[index].fd = -1 }
      }
    }
    return true
  }
}
