/// Lets one request at a time go to a host.
actor HostQueue {
  private var busy: Set<String> = []
  private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

  /// Does something when nothing else is being done with that host, in the order of asking.
  ///
  /// - Parameters:
  ///   - host: the host.
  ///   - work: what is done.
  /// - Returns: what it gives.
  func turn<Value: Sendable>(
    at host: String, _ work: @Sendable () async -> Value
  ) async -> Value {
    if !busy.insert(host).inserted {
      await withCheckedContinuation { waiting[host, default: []].append($0) }
    }
    let value = await work()
    if waiting[host]?.isEmpty ?? true {
      busy.remove(host)
      waiting[host] = nil
    } else {
      // The host stays busy: whoever comes next has the turn now.
      waiting[host]?.removeFirst().resume()
    }
    return value
  }
}
