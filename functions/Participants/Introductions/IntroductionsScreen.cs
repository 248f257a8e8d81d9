using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Introductions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Introductions;

/// <summary>Takes part in the introductions of a program with one tap, leaves out the next one, or stops; with whom one was brought together.</summary>
public sealed class IntroductionsScreen(ParticipantAccess access, IntroductionActs acts, IDocumentStore store, TimeProvider clock)
{
    /// <summary>What the form does: the names of its buttons.</summary>
    internal const string Act = "act";

    internal const string Join = "join";

    internal const string Leave = "leave";

    internal const string Skip = "skip";

    internal const string Back = "back";

    private const string Route = "m/introductions/{program}";

    [Function("ShowIntroductions")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, cancellation), cancellation);

    [Function("ChangeIntroductions")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                // Switched off, or decided elsewhere meanwhile: the page says how things stand.
                var path = Paths.Introductions(program);
                var said = await DoAsync(form[Act].ToString(), program, participant.PersonId, cancellation);
                return Page.SeeOther(request, said is (null or { Reason: RefusalReason.AlreadyDone }, var done) ? path.With(done) : path);
            },
            cancellation);

    private async Task<(Refusal? Refusal, Done Done)?> DoAsync(string act, string program, string person, CancellationToken cancellation) => act switch
    {
        Join => ((await acts.JoinAsync(program, person, cancellation)).Refusal, Done.IntroductionsJoined),
        Leave => ((await acts.LeaveAsync(program, person, cancellation)).Refusal, Done.IntroductionsLeft),
        Skip => ((await acts.SkipAsync(program, person, skips: true, after: null, cancellation)).Refusal, Done.IntroductionSkipped),
        Back => ((await acts.SkipAsync(program, person, skips: false, after: null, cancellation)).Refusal, Done.IntroductionTaken),
        _ => null,
    };

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, CancellationToken cancellation)
    {
        if (!IntroductionDecisions.CanTakePart(participant.Enrollment))
        {
            return EntrancePages.NotFound(request);
        }

        var (program, person) = (participant.ProgramId, participant.PersonId);
        var past = new List<IntroductionShown>();
        foreach (var introduction in await store.IntroductionsOfAsync(program, person, cancellation))
        {
            var other = await store.FindAsync(Person.KeyOf(introduction.Other(person)), cancellation);
            past.Add(new IntroductionShown(introduction, other?.Value.Name));
        }

        var part = await store.FindAsync(IntroductionPart.KeyOf(program, person), cancellation);
        var last = await store.LastIntroductionRoundAsync(program, cancellation);
        var now = clock.GetUtcNow();
        var next = IntroductionDecisions.AreOn(participant.Program) ? IntroductionSchedule.NextAt(participant.Program, last) : null;
        return Page.Show<IntroductionsPage, IntroductionsModel>(
            request,
            new IntroductionsModel(participant, part is not null, next < now ? now : next, past)
            {
                Skips = part?.Value.Skips == IntroductionSchedule.NextNumber(last),
            });
    }
}

/// <param name="TakesPart">Whether they want to be introduced.</param>
/// <param name="Next">When the next ones are made, UTC; null while there are none in the program.</param>
/// <param name="Past">The newest first.</param>
public sealed record IntroductionsModel(Participant Participant, bool TakesPart, DateTimeOffset? Next, IReadOnlyList<IntroductionShown> Past)
{
    /// <summary>Whether they leave out the next one.</summary>
    public bool Skips { get; init; }
}

/// <param name="Name">Of the other one; null for who is not known any more.</param>
public sealed record IntroductionShown(Introduction Introduction, string? Name);
