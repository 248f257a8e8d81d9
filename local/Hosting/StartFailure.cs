using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace MentorFlow.Local.Hosting;

/// <summary>A failure to start in its owner's words; a stack trace would tell them nothing.</summary>
internal static class StartFailure
{
    /// <returns>Null when it is a defect, which keeps its stack trace.</returns>
    public static HostStartException? Explain(Exception failure, HostSettings settings) => failure switch
    {
        HostStartException known => known,
        OptionsValidationException invalid => new HostStartException($"A setting is wrong: {string.Join(" ", invalid.Failures)}", invalid),
        IOException when settings.Http && failure.GetBaseException() is System.Net.Sockets.SocketException =>
            new HostStartException(
                $"Cannot listen on {string.Join(", ", settings.Urls)}: {Reason(failure)} Set another address with --Host:Urls=http://localhost:PORT.", failure),
        IOException unusable => new HostStartException($"The data folder {settings.DataFolder} cannot be used: {unusable.Message}", unusable),
        _ => null,
    };

    private static string Reason(Exception failure) =>
        failure.InnerException is AddressInUseException ? "the port is taken." : $"{failure.GetBaseException().Message}.";
}
