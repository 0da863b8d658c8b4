import Text

/// Why a pull of a source brought no dataset.
public enum SourceError: Error, Sendable, Hashable {
  /// No file or folder of that name.
  case notFound(path: SafeText)
  /// The file or folder may not be read by this user.
  case permissionDenied(path: SafeText)
  /// A device, socket or pipe where a file was expected.
  case notARegularFile(path: SafeText)
  /// A folder in which no file of the contract was found.
  case folderWithoutData(path: SafeText)
  /// Reading stopped with an error of the operating system.
  case inputOutput(path: SafeText, code: Int32)
  /// Everything was read and no row could be used: the problems say why.
  case unusable(problems: [SourceProblem], omitted: Int)
  /// More bytes than the limit.
  case tooLarge(path: SafeText, bytes: Int64, limit: Int64)
  /// The name of the host has no address.
  case unknownHost(SafeText)
  /// The server did not accept the connection.
  case connectionRefused(SafeText)
  /// The certificate or the handshake was not accepted.
  case insecure(host: SafeText, CertificateProblem)
  /// Anything else that goes wrong on the way to a server and back.
  case network(host: SafeText, NetworkFault)
  /// What was given as the address of a server is none; without what may be secret in it.
  case badAddress(SafeText, AddressFault)
  /// The file of the token is not used.
  case tokenFile(path: SafeText, TokenFileFault)
  /// The server wants a token, or another one.
  case unauthorized(status: Int)
  /// Any other answer that is not a success.
  case httpStatus(Int, detail: SafeText)
  /// The server asks to come back later.
  case busy(retryAfterSeconds: Int?)
  /// The answer was not a document of the contract.
  case malformed(detail: SafeText)
  /// The document has another version of the contract than this program reads.
  case contractVersion(found: SafeText)
  /// No answer within the deadline.
  case timedOut(seconds: Int)
  /// The pull was given up because it was no longer wanted.
  case cancelled
  /// A recording or a mapping file is damaged.
  case damaged(path: SafeText, detail: SafeText)
  /// A failure that was recorded, or that a server has had with its own source, in the words in
  /// which it was said then and there.
  case recorded(vietnamese: SafeText, english: SafeText)
  /// Nothing of the above; the detail comes from a library and is shown as it is.
  case other(detail: SafeText)

  /// Whether the same pull may succeed later without anybody changing anything.
  public var isTransient: Bool {
    switch self {
    case .inputOutput, .unknownHost, .connectionRefused, .busy, .timedOut, .cancelled: true
    case .httpStatus(let status, _): status >= 500 || status == 408 || status == 429
    case .network(_, let fault): fault.isTransient
    case .notFound, .permissionDenied, .notARegularFile, .folderWithoutData, .unusable, .tooLarge,
      .insecure, .badAddress, .tokenFile, .unauthorized, .malformed, .contractVersion, .damaged,
      .recorded, .other:
      false
    }
  }
}
