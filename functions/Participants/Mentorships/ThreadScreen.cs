using System.Globalization;
using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Threads;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>What people say of messages that stand in their thread: read, taken back, in need of no answer.</summary>
public sealed class ThreadScreen(MentorshipAccess access, ThreadActs acts)
{
    private const string Route = "m/mentorship/{program}/{mentorship}/messages";

    [Function("ReadThread")]
    public Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/read")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        PostAsync(
            request,
            program,
            mentorship,
            async (place, personId, number) => await acts.ReadAsync(place, personId, number, cancellation) ? Done.MessagesRead : null,
            cancellation);

    [Function("RemoveFromThread")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/remove")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        PostAsync(
            request,
            program,
            mentorship,
            async (place, personId, number) =>
                (await acts.RemoveAsync(place, personId, number, cancellation)).Refusal is null ? Done.MessageRemoved : null,
            cancellation);

    [Function("NeedNoAnswer")]
    public Task<IResult> NeedNoAnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/no-answer")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string mentorship,
        CancellationToken cancellation) =>
        PostAsync(
            request,
            program,
            mentorship,
            async (place, personId, number) =>
                (await acts.NeedNoAnswerAsync(place, personId, number, cancellation)).Refusal is null ? Done.NoAnswerNeeded : null,
            cancellation);

    // Too late, twice or of somebody else: the page says how things stand.
    private Task<IResult> PostAsync(
        HttpRequest request,
        string program,
        string mentorship,
        Func<ThreadPlace, string, int, Task<Done?>> act,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            mentorship,
            async (pair, form) =>
            {
                var path = Paths.Mentorship(program, mentorship);
                var place = new ThreadPlace(pair.ProgramId, pair.MentorshipId);
                return int.TryParse(form["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && await act(place, pair.Participant.PersonId, number) is { } done
                        ? Page.SeeOther(request, path.With(done))
                        : Page.SeeOther(request, path);
            },
            cancellation);
}
