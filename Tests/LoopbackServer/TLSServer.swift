import Foundation

/// A server with encryption, OpenSSL's own: it answers `/answer` with what the test wrote.
public final class TLSServer {
  /// Where it listens.
  public let port: Int

  private let process: Process
  /// Closed when this process ends, however it ends; then the server ends too.
  private let lifeline = Pipe()

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - certificates: Where its certificate comes from.
  ///   - kind: What is wrong with the certificate.
  ///   - answer: The whole answer, head and body.
  /// - Throws: ``ServerFailure`` if it does not start.
  public init(
    _ certificates: TestCertificates, _ kind: TestCertificates.Kind, answer: String
  ) throws {
    let name = try certificates.make(kind)
    let folder = certificates.folder
    try Data(answer.utf8).write(to: folder.appending(path: "answer"))
    process = Process()
    // Killed, because the signal that asks politely is blocked in threads of Dispatch and in what
    // they start.
    let command =
      "openssl s_server -accept 127.0.0.1:0 -cert \(name).pem -key \(name).key -HTTP </dev/null & "
      + "read line; kill -9 $!"
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.standardInput = lifeline
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    port = try Self.port(from: output.fileHandleForReading)
  }

  deinit {
    try? lifeline.fileHandleForWriting.close()
  }

  /// The address of the answer.
  public var address: String { "https://127.0.0.1:\(port)/answer" }

  /// Reads where it listens: `ACCEPT 127.0.0.1:40000`.
  private static func port(from output: FileHandle) throws -> Int {
    var text = ""
    while true {
      let data = output.availableData
      guard !data.isEmpty else { throw ServerFailure(description: "no s_server: \(text)") }
      text += String(decoding: data, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if let line = lines.first(where: { $0.hasPrefix("ACCEPT ") }),
        let port = line.split(separator: ":").last.flatMap({ Int($0) })
      {
        return port
      }
    }
  }
}
