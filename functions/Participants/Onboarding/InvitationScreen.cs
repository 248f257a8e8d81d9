using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Stories;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Stories;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Onboarding;

/// <summary>The invitation: what the program is, what it asks, and a free choice with recorded consent (R17).</summary>
public sealed class InvitationScreen(
    ParticipantAccess access,
    EnrollmentActs acts,
    StoriesForInvited stories,
    OtherPrograms others,
    ProgramPlaces places,
    IDocumentStore store,
    TimeProvider clock)
{
    private const string Route = "m/invitation/{program}";

    [Function("ShowInvitation")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, FormState.Empty, cancellation), cancellation);

    [Function("AnswerInvitation")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, form) =>
            {
                if (YesOrNo.Of(form) is not { } accepted)
                {
                    return await ShowAsync(request, participant, FormState.Sent(form, [YesOrNo.Missing]), cancellation);
                }

                if (accepted && form["consent"] != "yes")
                {
                    return await ShowAsync(request, participant, FormState.Sent(form, [new FieldError("consent", "rules.consent")]), cancellation);
                }

                // Who came with a mentorship that began elsewhere, and would rather not go on here, leaves as anybody does.
                if (participant.Enrollment.AwaitsConsent && !accepted)
                {
                    await acts.LeaveAsync(program, participant.PersonId, cancellation);
                    return Page.SeeOther(request, Paths.Home.With(Done.LeftProgram));
                }

                var answered = await acts.AnswerInvitationAsync(
                    program, participant.PersonId, accepted, cancellation, ConsentForm.ReadIn(form, request.Texts().Content));
                return answered.Refusal switch
                {
                    null when participant.Enrollment.AwaitsConsent => Page.SeeOther(request, Paths.Home.With(Done.Welcome)),
                    null or { Reason: RefusalReason.AlreadyDone } when accepted => Page.SeeOther(request, Paths.Profile(program).With(Done.Welcome)),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Invitation(program).With(Done.Declined)),
                    _ => Page.SeeOther(request, Paths.Invitation(program)),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, FormState state, CancellationToken cancellation)
    {
        var model = new InvitationModel(participant, state) { Now = clock.GetUtcNow() };
        var told = model.CanAnswer ? await stories.ReadAsync(participant.ProgramId, request.Texts().Language.Tag, cancellation) : [];
        return Page.Show<InvitationPage, InvitationModel>(
            request,
            model with
            {
                Told = told,
                Speed = model.CanAnswer ? (await store.SpeedPlansAsync(participant.Program, cancellation)).NextAfter(model.Now) : null,
                Others = participant.Enrollment.IsOpen && !model.IsTooLate ? [] : await others.ReadAsync(participant, cancellation),
                Place = participant.Enrollment.Stage is EnrollmentStage.Waitlisted
                    ? await places.PlaceOfAsync(participant.ProgramId, participant.PersonId, cancellation)
                    : null,
            },
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

public sealed record InvitationModel(Participant Participant, FormState State)
{
    /// <summary>UTC.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The next speed-mentoring event of the program; null for none.</summary>
    public SpeedPlan? Speed { get; init; }

    /// <summary>What people who took part tell, in the reader's language.</summary>
    public IReadOnlyList<ToldStory> Told { get; init; } = [];

    /// <summary>Other programs that the person can join, where their part in this one is over.</summary>
    public IReadOnlyList<MentoringProgram> Others { get; init; } = [];

    /// <summary>For somebody who waits for a place; else null.</summary>
    public PlaceInLine? Place { get; init; }

    public bool CanAnswer => Participant.Enrollment is { Stage: EnrollmentStage.Invited } or { AwaitsConsent: true } && !IsTooLate;

    /// <summary>Whether the invitation came before recruitment closed, and it has closed since.</summary>
    public bool IsTooLate => Participant.Enrollment.Stage is EnrollmentStage.Invited && Participant.Program.IsTooLateFor(Participant.Enrollment, Now);

    /// <summary>Whether a press of a button brings them back; whom a coordinator took out asks the coordinator.</summary>
    public bool CanComeBack => Participant.Enrollment is { CanReturn: true, EndedBecause: not Enrollment.Withdrawn }
        && !Participant.Program.IsOver
        && !Participant.Program.IsClosedToEntry(Now);
}
