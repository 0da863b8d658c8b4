import API
import Dashboard
import Drawing
import Glibc
import Measures

/// Everything the program takes from and gives to the outside, so that tests can stand in for it.
public struct World: Sendable {
  /// The environment's variables.
  public var environment: [String: String]
  /// Seconds since 1970-01-01 00:00 UTC.
  public var now: @Sendable () -> Int64
  /// True when the time was given and stands still.
  public var isTimeGiven = false
  /// Writes to standard output; false when it cannot be written, true when nobody reads any more.
  public var print: @Sendable (String) -> Bool
  /// Writes to standard error.
  public var complain: @Sendable (String) -> Void
  /// The text of a file; nil when it cannot be read.
  public var read: @Sendable (String) -> String?
  /// The names of the files in a folder; none when it cannot be read.
  public var list: @Sendable (String) -> [String]
  /// Writes the text of a file in place of what was there, and the folders it lies in; false when it
  /// cannot be written.
  public var keep: @Sendable (_ path: String, _ text: String) -> Bool = { _, _ in false }
  /// True when standard output is a terminal.
  public var isTerminal: Bool
  /// True when standard error is a terminal, on which somebody may watch a reading go on.
  public var canShowProgress: Bool
  /// The folder that relative paths begin in.
  public var workingFolder: String
  /// What the command line says about servers.
  public var access = SourceAccess.Options()

  /// Writes bytes to standard output; false when they cannot be written.
  var write: @Sendable ([UInt8]) -> Bool = { ProcessIO.write($0, to: STDOUT_FILENO) }
  /// Writes a file; 0, or the number of the system's error.
  var save: @Sendable (_ bytes: [UInt8], _ path: String, _ replacing: Bool) -> Int32 = {
    ProcessIO.save($0, to: $1, replacing: $2)
  }
  /// Makes a folder and those above it; 0, or the number of the system's error.
  var makeFolder: @Sendable (String) -> Int32 = { ProcessIO.makeFolder($0) }
  /// True for a file that can be run.
  var isExecutable: @Sendable (String) -> Bool = { Glibc.access($0, X_OK) == 0 }
  /// Runs a program with its arguments and what it reads; what it wrote.
  var runProgram: @Sendable (String, [String], [UInt8]) throws(OutsideProgram.Failure) -> [UInt8] =
    {
      (path, arguments, input) throws(OutsideProgram.Failure) in
      try OutsideProgram.run(path, arguments, input: input)
    }

  /// Columns and rows of the terminal of standard output, or of whatever else is one.
  var terminalSize: @Sendable () -> Size? = { ProcessIO.terminalSize() }
  /// True when the machine has a locale of that name.
  var hasLocale: @Sendable (String) -> Bool = { ProcessIO.hasLocale($0) }
  /// True when the machine has a shared library of that name.
  var hasLibrary: @Sendable (String) -> Bool = { ProcessIO.hasLibrary($0) }
  /// True when there is something at a path.
  var exists: @Sendable (String) -> Bool = { Glibc.access($0, F_OK) == 0 }
  /// True for a folder in which files can be made.
  var canWriteInto: @Sendable (String) -> Bool = { Glibc.access($0, W_OK | X_OK) == 0 }

  /// A world.
  public init(
    environment: [String: String], now: @escaping @Sendable () -> Int64,
    print: @escaping @Sendable (String) -> Bool, complain: @escaping @Sendable (String) -> Void,
    read: @escaping @Sendable (String) -> String?,
    list: @escaping @Sendable (String) -> [String] = { _ in [] }, isTerminal: Bool,
    canShowProgress: Bool = false, workingFolder: String = "/"
  ) {
    self.environment = environment
    self.now = now
    self.print = print
    self.complain = complain
    self.read = read
    self.list = list
    self.isTerminal = isTerminal
    self.canShowProgress = canShowProgress
    self.workingFolder = workingFolder
  }

  /// The process's own world; a fixed time stands for the clock when one is given.
  public static func process(fixedNow: Int64? = nil) -> World {
    var world = World(
      environment: ProcessEnvironment.variables,
      now: { fixedNow ?? Int64(time(nil)) },
      print: { text in
        let isWritten = ProcessIO.write(text, to: STDOUT_FILENO)
        if !isWritten { perror("dvctop") }
        return isWritten
      },
      complain: { _ = ProcessIO.write($0, to: STDERR_FILENO) },
      read: { ProcessIO.text(of: $0) },
      list: { ProcessIO.files(in: $0) },
      isTerminal: isatty(STDOUT_FILENO) == 1,
      canShowProgress: isatty(STDERR_FILENO) == 1,
      workingFolder: ProcessIO.workingFolder())
    world.keep = { ProcessIO.keep($1, at: $0) }
    world.isTimeGiven = fixedNow != nil
    return world
  }

  /// The same world, in which no file is written, whoever asks for it.
  public func refusingToWrite() -> World {
    var world = self
    world.keep = { _, _ in false }
    world.save = { _, _, _ in EROFS }
    world.makeFolder = { _ in EROFS }
    return world
  }

  /// The same world, in which the clock stands.
  func standing(at moment: Moment) -> World {
    var world = self
    world.now = { moment.seconds }
    return world
  }

  /// The time of day in Vietnam.
  var clock: WallClock { WallClock(unixSeconds: now()) }
}
