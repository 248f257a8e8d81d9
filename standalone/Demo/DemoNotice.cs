using MentorFlow.Domain.Links;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Standalone.Demo;

/// <summary>Logs the links of the two people whom the reader plays, and what there is to try.</summary>
internal sealed partial class DemoNotice(DemoCast cast, LinkSigner links, IConfiguration configuration, ILogger<DemoNotice> logger)
{
    public async Task WriteAsync(CancellationToken cancellation)
    {
        var (mentee, mentor) = await cast.PlayedAsync(cancellation);
        Log.Mentee(logger, LinkOf(mentee));
        Log.Mentor(logger, LinkOf(mentor));
        Log.Try(logger);
    }

    private string LinkOf(string personId) => $"{configuration["Site:BaseAddress"]}/m/l/{links.Sign(LinkPurpose.Home, personId)}";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A mentee who was just invited, Gonçalo: {Link}")]
        public static partial void Mentee(ILogger logger, string link);

        [LoggerMessage(LogLevel.Information, "A mentor with an agreement to sign, Aoife: {Link}")]
        public static partial void Mentor(ILogger logger, string link);

        [LoggerMessage(LogLevel.Information, """
            Try this:
              1. Accept the invitation as Gonçalo, write the profile, pass the quiz.
              2. Sign the agreement as Aoife; in the console, decide what waits in the work queue.
              3. Console, Clock, +7 days: the others meet, and Growth is matched. Approve the round.
              4. Console, Programs, Growth, Mails: everything that was sent.
            """)]
        public static partial void Try(ILogger logger);
    }
}
