using MentorFlow.Domain.Links;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Standalone.Demo;

/// <summary>Logs where to come in, the links of the two people whom the reader plays as they stand at this start, and what there is to try.</summary>
internal sealed partial class DemoNotice(DemoStanding standing, LinkSigner links, IConfiguration configuration, ILogger<DemoNotice> logger)
{
    private string Site => configuration["Site:BaseAddress"] ?? "";

    public async Task WriteAsync(CancellationToken cancellation)
    {
        var now = await standing.ReadAsync(cancellation);
        Log.Mentee(logger, now.IsInvited ? "A mentee who was just invited" : "A mentee", LinkOf(now.Played.Mentee));
        Log.Mentor(logger, now.HasToSign ? "A mentor with an agreement to sign" : "A mentor", LinkOf(now.Played.Mentor));
        Log.Try(logger, Site);
    }

    private string LinkOf(string personId) => $"{Site}/m/l/{links.Sign(LinkPurpose.Home, personId)}";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Who}, Gonçalo: {Link}")]
        public static partial void Mentee(ILogger logger, string who, string link);

        [LoggerMessage(LogLevel.Information, "{Who}, Aoife: {Link}")]
        public static partial void Mentor(ILogger logger, string who, string link);

        [LoggerMessage(LogLevel.Information, """
            Open {Site}/ and take one of three doors:
              1. Gonçalo: accept the invitation, write the profile, pass the quiz.
              2. Aoife: look at a mentorship that goes well, sign the agreement of a new one.
              3. The coordinator: decide what waits in the work queue, approve the round of First steps.
            Then the console's clock, +7 days: the others answer, and meet. Its programs' mails: everything that was sent.
            """)]
        public static partial void Try(ILogger logger, string site);
    }
}
