import Hummingbird
import Logging
import NIOCore

/// What an answer may need beside the request.
struct ServerContext: InitializableFromSource {
  /// The connection.
  let channel: any Channel
  /// The log.
  let logger: Logger

  init(source: ApplicationRequestContextSource) {
    channel = source.channel
    logger = source.logger
  }
}
