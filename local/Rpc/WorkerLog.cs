using Microsoft.Extensions.Logging;

namespace MentorFlow.Local.Rpc;

/// <summary>Writes what a worker logs into the host's own log, on one line and without characters that could forge another.</summary>
internal sealed partial class WorkerLog(ILogger logger)
{
    public void Write(RpcLog entry)
    {
        var level = entry.Level switch
        {
            RpcLog.Types.Level.Trace => LogLevel.Trace,
            RpcLog.Types.Level.Debug => LogLevel.Debug,
            RpcLog.Types.Level.Information => LogLevel.Information,
            RpcLog.Types.Level.Warning => LogLevel.Warning,
            RpcLog.Types.Level.Error => LogLevel.Error,
            RpcLog.Types.Level.Critical => LogLevel.Critical,
            _ => LogLevel.None,
        };
        if (logger.IsEnabled(level))
        {
            Said(logger, level, entry.Category, entry.Message, entry.Exception?.Message);
        }
    }

    [LoggerMessage(Message = "{Category}: {Text} {Failure}")]
    private static partial void Said(ILogger logger, LogLevel level, string category, string text, string? failure);
}
