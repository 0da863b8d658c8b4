import Glibc
import Measures
import Text

extension FileFailure {
  /// What an error number of `open`, `fstat` or `read` means for the one who named the file.
  init(errorNumber: Int32) {
    switch errorNumber {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .permissionDenied
    // Opening a socket, or a device without driver.
    case ENXIO, ENODEV: self = .notARegularFile
    default: self = .inputOutput(code: errorNumber)
    }
  }

  /// The failure of a source that is this file.
  func sourceError(path: SafeText) -> SourceError {
    switch self {
    case .notFound: .notFound(path: path)
    case .permissionDenied: .permissionDenied(path: path)
    case .notARegularFile: .notARegularFile(path: path)
    case .tooLarge(let bytes, let limit): .tooLarge(path: path, bytes: bytes, limit: limit)
    case .inputOutput(let code): .inputOutput(path: path, code: code)
    case .damagedCompression, .expandsTooFar, .lineTooLong:
      .unusable(problems: [problem(in: path)], omitted: 0)
    }
  }

  /// The problem of a source of which this is one file.
  func problem(in file: SafeText) -> SourceProblem {
    if case .lineTooLong(let line, _) = self {
      return SourceProblem(file: file, line: line, reason: reason)
    }
    return SourceProblem(file: file, reason: reason)
  }

  /// Why there is nothing of the file.
  var reason: ProblemReason {
    switch self {
    case .notFound: .fileMissing
    case .permissionDenied: .permissionDenied
    case .notARegularFile: .notARegularFile
    case .tooLarge(let bytes, let limit): .fileTooLarge(bytes: bytes, limit: limit)
    case .inputOutput(let code): .readFailed(code: code)
    case .lineTooLong(_, let limit): .lineTooLong(limit: limit)
    case .damagedCompression: .damagedCompression
    case .expandsTooFar(let limit): .expandsTooFar(limit: limit)
    }
  }
}
