using MentorFlow.Domain.TextMessages;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.TextMessages;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>A mobile number for a text message when a call breaks (F7): given with consent, and erased as easily.</summary>
public sealed class TextNumberScreen(ParticipantAccess access, HomeReading home, TextNumberActs acts)
{
    private const string Route = "m/text-number";

    [Function("GiveTextNumber")]
    public Task<IResult> GiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                var model = await home.ReadAsync(request.Texts(), visitor, cancellation);
                if (model.Number is not { } number)
                {
                    // No text messages are sent here.
                    return Page.SeeOther(request, Paths.Home);
                }

                var given = await acts.GiveAsync(visitor.PersonId, form["number"].ToString(), form["consent"] == "yes", cancellation);
                return given.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? Page.Show<HomePage, HomeModel>(
                        request,
                        model with { Number = number with { State = FormState.Sent(form, refusal.Fields) } },
                        StatusCodes.Status422UnprocessableEntity)
                    : Page.SeeOther(request, Paths.Home.With(Done.TextNumberSaved));
            },
            cancellation);

    [Function("EraseTextNumber")]
    public Task<IResult> EraseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/erase")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, _) =>
            {
                await acts.EraseAsync(visitor.PersonId, Actors.Person(visitor.PersonId), cancellation);
                return Page.SeeOther(request, Paths.Home.With(Done.TextNumberErased));
            },
            cancellation);
}

/// <param name="Known">The number that stands; null for none.</param>
/// <param name="State">Of the form, when it comes back.</param>
public sealed record TextNumberModel(TextNumber? Known, string FormToken, FormState State);
