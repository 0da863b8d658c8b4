import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The least a server can do with the library: what dvctopd is measured against.
///
/// `/` says hello; `/static` sends as many bytes as the argument says, the same ones each time.
@main
struct Hello {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let body = ByteBuffer(repeating: UInt8(ascii: "x"), count: arguments.dropFirst().first ?? 0)
    let router = Router()
    router.get("/") { _, _ in "hello" }
    router.get("/static") { _, _ in
      Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: ResponseBody(byteBuffer: body))
    }
    var logger = Logger(label: "hello")
    logger.logLevel = .error
    try await Application(
      router: router,
      configuration: ApplicationConfiguration(
        address: .hostname("127.0.0.1", port: arguments.first ?? 0)),
      logger: logger
    ).runService()
  }
}
