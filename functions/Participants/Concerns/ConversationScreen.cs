using System.Globalization;
using MentorFlow.Domain.Concerns;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Concerns;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Concerns;

/// <summary>What somebody confided or asked, and what came back: to read, to go on with, to close and to open again (R92, R97); theirs alone.</summary>
public sealed class ConversationScreen(ParticipantAccess access, ConcernActs acts, TimeProvider clock)
{
    private const string Route = "m/conversation/{program}/{concern}";

    [Function("ShowConversation")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string concern, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, concern, FormState.Empty, cancellation), cancellation);

    [Function("WriteInConversation")]
    public Task<IResult> WriteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/write")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string concern,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var written = await acts.WriteAsync(program, concern, participant.PersonId, FormIds.Of(form), form["text"], cancellation);
                return written.Refusal switch
                {
                    { Reason: RefusalReason.Invalid } refusal =>
                        await ShowAsync(request, participant, concern, FormState.Sent(form, refusal.Fields), cancellation),
                    { Reason: RefusalReason.Unknown } => EntrancePages.NotFound(request),

                    // Too late to open it again: the page says so.
                    { Reason: RefusalReason.WrongStage } => Page.SeeOther(request, Paths.Conversation(program, concern)),
                    _ => Page.SeeOther(request, Paths.Conversation(program, concern).With(Done.ConversationWritten)),
                };
            },
            cancellation);

    [Function("SettleConversation")]
    public Task<IResult> SettleAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/settle")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string concern,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                var settled = await acts.SettleAsync(program, concern, participant.PersonId, cancellation);
                return settled.Refusal is { Reason: RefusalReason.Unknown }
                    ? EntrancePages.NotFound(request)
                    : Page.SeeOther(request, Paths.Conversation(program, concern).With(Done.ConversationSettled));
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Participant participant, string concernId, FormState state, CancellationToken cancellation)
    {
        if (await access.Store.FindAsync(Concern.KeyOf(participant.ProgramId, concernId), cancellation) is not { Value: var stored }
            || stored.PersonId != participant.PersonId)
        {
            return EntrancePages.NotFound(request);
        }

        int? before = int.TryParse(request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Page.Show<ConversationPage, ConversationModel>(
            request,
            new ConversationModel(
                participant,
                stored.KeptIn(participant.Program),
                await access.Store.MessagesAsync(stored, before, cancellation),
                Guid.NewGuid(),
                clock.GetUtcNow(),
                state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Told">With the people of today.</param>
/// <param name="Messages">In the order in which they were written.</param>
/// <param name="NewId">Of the next message: the same form sent twice is one.</param>
public sealed record ConversationModel(
    Participant Participant, Concern Told, IReadOnlyList<ConcernMessage> Messages, Guid NewId, DateTimeOffset Now, FormState State)
{
    public string Path => Paths.Conversation(Told.ProgramId, Told.ConcernId);

    /// <summary>To what was written before; null where that is all.</summary>
    public string? OlderPath => Messages is [{ Number: > 1 and var first }, ..] ? $"{Path}?before={first}" : null;
}
