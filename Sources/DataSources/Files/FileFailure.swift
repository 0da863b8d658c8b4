/// Why the bytes of a file could not be had.
enum FileFailure: Error, Hashable {
  /// No such file, or a link that leads nowhere.
  case notFound

  /// This user may not read it.
  case permissionDenied

  /// Neither a file nor a folder: a device, a pipe, a socket.
  case notARegularFile

  /// More bytes than the limit.
  case tooLarge(bytes: Int64, limit: Int64)

  /// A line, from 1, of more bytes than the limit; what is behind it was not read.
  case lineTooLong(line: Int, limit: Int)

  /// Compressed bytes that are damaged or break off.
  case damagedCompression

  /// Compressed bytes that unpack to more than the limit.
  case expandsTooFar(limit: Int64)

  /// The operating system's own word, `errno`; a ring of symbolic links is `ELOOP`.
  case inputOutput(code: Int32)
}
