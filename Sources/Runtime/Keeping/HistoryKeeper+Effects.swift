import Dashboard
import History
import Measures

extension HistoryKeeper {
  /// Does what the dashboard asks of the history.
  ///
  /// - Parameters:
  ///   - effect: what is asked.
  ///   - mailbox: where answers are put.
  func perform(_ effect: Effect, _ mailbox: Mailbox) {
    switch effect {
    case .keep(let alerts): keep(alerts)
    case .findVersions(let figure, let source):
      Task.detached {
        let list = await self.versions(of: figure, from: source)
        mailbox.put(.versions(FigureVersions(key: figure, source: source, list: list)))
      }
    default: break
    }
  }
}
