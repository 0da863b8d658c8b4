/// How much of everything the server allows, so that no client can take it from the others.
public struct ServerLimits: Sendable, Hashable {
  /// The most connections at once; more wait in the queue of the operating system.
  public var connections = 16_384
  /// The most bytes of one field of a request's head: a token and a few cookies fit well.
  public var fieldBytes = 8 * 1024
  /// The most bytes of all fields of a request's head.
  public var headBytes = 32 * 1024
  /// The most fields of a request's head.
  public var fields = 128
  /// The most bytes of path and query; nothing that the description names needs a tenth of it.
  public var targetBytes = 4 * 1024
  /// The most bytes of a request's body; no endpoint reads one.
  public var bodyBytes = 64 * 1024
  /// How long a new connection may take to say a whole request.
  public var firstRequest = Duration.seconds(15)
  /// How long a connection may stay without a request: longer than clients wait between polls.
  public var idle = Duration.seconds(75)
  /// How long an answer may wait for a reader that takes less than ``stallBytes`` meanwhile.
  public var stall = Duration.seconds(30)
  /// What a reader must take in that time, unless there is less to take.
  public var stallBytes = 4 * 1024
  /// How often a connection is looked after.
  public var check = Duration.seconds(5)
  /// How long a connection that is being closed is still read, so that the answer is not lost.
  public var linger = Duration.seconds(2)
  /// How long answers may take to be finished when the server stops.
  public var stop = Duration.seconds(5)
  /// The most pieces of events that wait for one reader: some minutes of a busy day.
  public var waitingEvents = 256
  /// The most readers of events; each costs some kilobytes and a timer's share.
  public var eventReaders = 4_096

  /// The limits of a server that anybody may ask.
  public init() {}
}
