using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Introductions;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Introductions;

/// <summary>Whom somebody is to meet once, with times that suit both and a question to begin with; and whether they have met.</summary>
public sealed class IntroductionScreen(ParticipantAccess access, IntroductionActs acts, IDocumentStore store, TimeProvider clock)
{
    internal const string Met = "met";

    internal const string Together = "together";

    private const string Route = "m/introduction/{program}/{introduction}";

    [Function("ShowMeetSomebody")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, string introduction, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, introduction, sent: null, cancellation), cancellation);

    [Function("AnswerMeetSomebody")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string introduction,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                var said = await acts.AnswerAsync(
                    program,
                    introduction,
                    participant.PersonId,
                    Choice.Read<IntroductionMet>(form[Met]),
                    form[Together] == "yes",
                    cancellation);
                var path = Paths.Introduction(program, introduction);
                return said.Refusal switch
                {
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, path.With(Done.MetSaid)),
                    { Reason: RefusalReason.WrongStage } => Page.SeeOther(request, path),
                    { Reason: RefusalReason.Invalid, Fields: var errors } =>
                        await ShowAsync(request, participant, introduction, FormState.Sent(form, errors), cancellation),
                    _ => EntrancePages.NotFound(request),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(
        HttpRequest request, Participant participant, string introductionId, FormState? sent, CancellationToken cancellation)
    {
        var self = participant.PersonId;
        if (await store.FindAsync(Introduction.KeyOf(participant.ProgramId, introductionId), cancellation) is not { Value: var introduction }
            || !introduction.Has(self)
            || !IntroductionDecisions.CanTakePart(participant.Enrollment)
            || await store.FindAsync(Person.KeyOf(introduction.Other(self)), cancellation) is not { Value: var other })
        {
            return EntrancePages.NotFound(request);
        }

        var enrollment = await store.FindAsync(Enrollment.KeyOf(participant.ProgramId, other.PersonId), cancellation);
        var icebreakers = new Icebreakers(request.Texts().Content.Icebreakers);
        var model = new IntroductionModel(participant, introduction, other, sent ?? Of(introduction.AnswerOf(self)))
        {
            Topics = IntroductionTopics.Common(participant.Enrollment.Profile, enrollment?.Value.Profile),
            Question = icebreakers.For(introduction.IntroductionId, 1)[0],
            CanPair = await store.CanPairAsync(participant.Program, introduction, cancellation),
            IsOpen = clock.GetUtcNow() < introduction.AnswersUntil && !introduction.BothWant,
            IsThere = other.Standing is not Standing.Left && enrollment is { Value: var part } && IntroductionDecisions.CanTakePart(part),
        };
        return Page.Show<IntroductionPage, IntroductionModel>(
            request, model, sent is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static FormState Of(IntroductionAnswer? answer) => answer is null
        ? FormState.Empty
        : FormState.Of((Met, answer.Met.ToString()), (Together, answer.Together ? "yes" : ""));
}

/// <param name="State">Of the form that asks whether they have met.</param>
public sealed record IntroductionModel(Participant Participant, Introduction Introduction, Person Other, FormState State)
{
    /// <summary>What both offer, seek or like.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>To begin with.</summary>
    public string Question { get; init; } = "";

    /// <summary>Whether the two may become a pair, by their roles.</summary>
    public bool CanPair { get; init; }

    /// <summary>Whether it is still asked.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether the other one still takes part.</summary>
    public bool IsThere { get; init; }
}
