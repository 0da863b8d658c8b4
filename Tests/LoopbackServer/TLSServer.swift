import Foundation

/// A server with encryption, OpenSSL's own: it answers `/answer` with what the test wrote.
public final class TLSServer {
  /// Where it listens.
  public let port: Int

  private let process: ChildProcess

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
    // The shell waits for the end of its input, which comes when this process ends, however it
    // ends; then the server ends too.
    process = try ChildProcess(
      "{ openssl s_server -accept 127.0.0.1:0 -cert \(name).pem -key \(name).key -HTTP </dev/null & "
        + "read line; kill -9 $!; }", folder: folder.path)
    port = try Self.port(from: process)
  }

  /// The address of the answer.
  public var address: String { "https://127.0.0.1:\(port)/answer" }

  /// Reads where it listens: `ACCEPT 127.0.0.1:40000`.
  private static func port(from process: ChildProcess) throws -> Int {
    var text = ""
    while true {
      let bytes = process.read()
      guard !bytes.isEmpty else { throw ServerFailure(description: "no s_server: \(text)") }
      text += String(decoding: bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if let line = lines.first(where: { $0.hasPrefix("ACCEPT ") }),
        let port = line.split(separator: ":").last.flatMap({ Int($0) })
      {
        return port
      }
    }
  }
}
