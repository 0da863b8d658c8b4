import LoopbackServer
import TestSupport

/// The program itself, in a process of its own, while a test runs.
final class DaemonProcess {
  /// Where it listens on this machine.
  let port: Int

  private let process: ChildProcess

  /// Starts it with some arguments, and waits until it listens.
  init(_ arguments: String = "") throws {
    let path = try BuiltProgram.path("dvctopd")
    // The shell waits for the end of its input, which comes when this process ends, however it
    // ends; then the daemon ends too.
    process = try ChildProcess(
      "{ '\(path)' --port 0 \(arguments) </dev/null & read line; kill $!; wait; }")
    var text = ""
    while true {
      let bytes = process.read()
      guard !bytes.isEmpty else { throw TestFailure("it does not listen: \(text)") }
      text += String(decoding: bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if let line = lines.first(where: { $0.contains("listening") }),
        let port = line.split(separator: ":").last.flatMap({ Int($0.filter(\.isNumber)) })
      {
        self.port = port
        return
      }
    }
  }
}
