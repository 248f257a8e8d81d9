using System.Text.Json;
using MentorFlow.Domain.Links;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>
/// Takes part in calls as the page of a member does: through the app's own endpoint, without a network between, and with media that simply flow.
/// </summary>
public sealed class CallPages(IServiceProvider services)
{
    private readonly Instances instances = services.GetRequiredService<Instances>();
    private readonly VisitSigner visits = services.GetRequiredService<VisitSigner>();
    private readonly FormSigner forms = services.GetRequiredService<FormSigner>();
    private readonly string cookie = services.GetRequiredService<SiteAddress>().IsSecure ? "__Host-visit" : "visit";
    private readonly AskCall function = ActivatorUtilities.CreateInstance<AskCall>(services);

    /// <summary>How long a page waits for an answer, asked at each request: for ever, unless somebody has it closed.</summary>
    public Func<CancellationToken> Patience { get; set; } = () => CancellationToken.None;

    /// <summary>The seat of somebody in a session: one page each, which is never loaded again.</summary>
    public static string SeatOf(string sessionId, string personId) => Uuid5.Of($"seat:{sessionId}:{personId}").ToString("N");

    /// <summary>Has everybody in the call, each connected with each.</summary>
    public async Task MeetAsync(string programId, string sessionId, IReadOnlyList<string> personIds)
    {
        // The last to come asks first, and the others find them; once more, for those who had not been there to be found.
        foreach (var personId in personIds.Reverse().Concat(personIds.Reverse().SkipLast(1)))
        {
            await AskAsync(programId, sessionId, personId, personIds);
        }
    }

    /// <summary>Somebody comes, and the network lets nothing through to the others.</summary>
    public async Task FailAsync(string programId, string sessionId, string personId) => await PostAsync(
        programId, sessionId, personId, new { seat = SeatOf(sessionId, personId), trouble = "blocked" });

    /// <summary>Asks once.</summary>
    /// <param name="connected">Person ids of those to whom media flow, as this page sees it.</param>
    /// <returns>Null when the call is not open.</returns>
    public Task<CallAnswer?> AskAsync(string programId, string sessionId, string personId, IReadOnlyList<string> connected) => PostAsync(
        programId,
        sessionId,
        personId,
        new
        {
            seat = SeatOf(sessionId, personId),
            links = connected.Where(other => other != personId).ToDictionary(other => SeatOf(sessionId, other), _ => "flowing"),
        });

    /// <param name="body">As the page's script would write it.</param>
    /// <exception cref="InvalidOperationException">The app does not take the body.</exception>
    public async Task<CallAnswer?> PostAsync(string programId, string sessionId, string personId, object body) =>
        await SendAsync(programId, sessionId, personId, JsonSerializer.SerializeToUtf8Bytes(body)) switch
        {
            JsonHttpResult<CallAnswer> { Value: { } answer } => answer,
            ProblemHttpResult { StatusCode: StatusCodes.Status401Unauthorized or StatusCodes.Status404NotFound or StatusCodes.Status410Gone } => null,
            var other => throw new InvalidOperationException($"The app did not take {JsonSerializer.Serialize(body)}: {other}."),
        };

    /// <param name="content">The body as it is sent.</param>
    /// <returns>Whatever the app answers.</returns>
    public Task<IResult> SendAsync(string programId, string sessionId, string personId, byte[] content) =>
        function.RunAsync(Request(programId, sessionId, personId, content), instances.Client, programId, sessionId, Patience());

    private HttpRequest Request(string programId, string sessionId, string personId, byte[] content)
    {
        var visit = visits.Begin(personId);
        var request = new DefaultHttpContext { RequestServices = services }.Request;
        request.Method = HttpMethods.Post;
        request.Path = $"/m/s/{programId}/{sessionId}/call";
        request.ContentType = "application/json";
        request.ContentLength = content.Length;
        request.Body = new MemoryStream(content);
        request.Headers.Cookie = $"{cookie}={visit}";
        request.Headers[FormToken.Header] = forms.Sign(visits.Verify(visit)!.VisitId);
        return request;
    }
}
