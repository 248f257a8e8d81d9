using Microsoft.Extensions.Options;

namespace MentorFlow.Local.Hosting;

/// <summary>Ends a process that could not start with one sentence and exit code 1: a stack trace tells its owner nothing.</summary>
internal static class StartFailure
{
    private static int watching;

    public static void ReportAsOneSentence()
    {
        if (Interlocked.Exchange(ref watching, 1) == 1)
        {
            return;
        }

        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
        {
            if (unhandled.ExceptionObject is HostStartException failure)
            {
                Console.Error.WriteLine(failure.Message);
                Environment.Exit(1);
            }
        };
    }

    /// <summary>The failure in its owner's words; null when it is a defect, which keeps its stack trace.</summary>
    public static HostStartException? Explain(Exception failure, HostSettings settings) => failure switch
    {
        HostStartException known => known,
        OptionsValidationException invalid => new HostStartException($"A setting is wrong: {string.Join(" ", invalid.Failures)}", invalid),
        IOException when settings.Http && failure.GetBaseException() is System.Net.Sockets.SocketException =>
            new HostStartException($"Cannot listen on {string.Join(", ", settings.Urls)}: {Reason(failure)} Set another address with --Host:Urls=http://localhost:PORT.", failure),
        IOException unusable => new HostStartException($"The data folder {settings.DataFolder} cannot be used: {unusable.Message}", unusable),
        _ => null,
    };

    private static string Reason(Exception failure) =>
        failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException ? "the port is taken." : $"{failure.GetBaseException().Message}.";
}
