import History

/// Where a server listens, whom it answers, and how it works.
public struct ServerOptions: Sendable {
  /// Where it listens.
  public var address: ListenAddress
  /// What everybody has to show who asks for data; nil when nobody has to.
  public var token: BearerToken?
  /// How much of everything is allowed.
  public var limits = ServerLimits()
  /// How often readers of events hear that the server is still there.
  public var heartbeat = Duration.seconds(15)
  /// How the sources are read again.
  public var schedule = ReadingSchedule()

  /// Where what is read and what is found is kept for the next run; nil for nowhere.
  public var history: HistoryPlace?

  /// Options.
  ///
  /// - Parameters:
  ///   - address: where to listen.
  ///   - token: what has to be shown.
  ///   - isPublic: whether anybody may ask, from anywhere, without a token.
  /// - Throws: `openToAll` when others than this machine could ask, nothing has to be shown, and
  ///   nobody said that this is wanted.
  public init(
    address: ListenAddress = ListenAddress(), token: BearerToken? = nil, isPublic: Bool = false
  ) throws(ServerError) {
    guard address.isLoopback || token != nil || isPublic else {
      throw .openToAll(host: address.host)
    }
    self.address = address
    self.token = token
  }
}
