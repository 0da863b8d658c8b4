import CServer
import HTTPTypes
import Hummingbird

/// The description of the API that is part of the program.
enum OpenAPIDescription {
  private static let bytes: ByteBuffer = {
    let text = dvctop_openapi()
    return ByteBuffer(bytes: UnsafeBufferPointer(start: text.bytes, count: text.count))
  }()

  /// The description (OpenAPI 3.1).
  static var response: Response {
    Response(
      status: .ok,
      headers: [.contentType: "application/yaml", .cacheControl: "no-cache"],
      body: ResponseBody(byteBuffer: bytes))
  }
}
