using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Visits;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Entrance;

/// <summary>
/// Takes the wish for a new link. Whether an address is known stays unsaid, by words and by time: it is looked up after the answer. Nobody's mailbox can be
/// flooded: one mail a person in a quarter of an hour.
/// </summary>
public sealed class AskForLink(LinkAsking links, SameOrigin origin, DoorLimits limits)
{
    private const string Route = "m/new-link";

    /// <summary>RFC 5321, 4.5.3.1.3: no address is longer.</summary>
    private const int LongestAddress = 254;

    [Function("ShowNewLink")]
    public static IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request) =>
        Page.Show<NewLinkPage, NewLinkModel>(request, new NewLinkModel(request.Query.ContainsKey("sent")));

    [Function("AskForLink")]
    public async Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (!origin.Allows(request) || !request.HasFormContentType)
        {
            return EntrancePages.FormRefused(request);
        }

        if (await limits.TakeAsync(Door.Forms, request, cancellation) is { } wait)
        {
            return FailureAnswer.TooMany(request, wait);
        }

        ParticipantAccess.LimitForm(request);
        var email = (await request.ReadFormAsync(cancellation))["email"].ToString().Trim();
        if (email.Length <= LongestAddress && email.Contains('@', StringComparison.Ordinal))
        {
            await links.AskAsync(email, cancellation);
        }

        return Page.SeeOther(request, $"/{Route}?sent");
    }
}

/// <param name="Sent">The form was just sent.</param>
public sealed record NewLinkModel(bool Sent);
