using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Domain.Training;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Sessions;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>What a person does with their own enrollment. Pages, API and rehearsal act through here alike.</summary>
public sealed class EnrollmentActs(Decider decider, DepartureActs departures, Curriculum curriculum)
{
    /// <param name="text">The version of the text of consent that they read.</param>
    /// <returns>The field "answer" for a yes that comes after recruitment has closed.</returns>
    public Task<Verdict<Enrollment>> AnswerInvitationAsync(
        string programId, string personId, bool accepted, CancellationToken cancellation = default, string text = Consent.CurrentText) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token => InvitationAnswer.Decide(
                (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token))?.Value,
                await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token),
                accepted,
                decider.Now,
                text),
            cancellation);

    public Task<Verdict<Enrollment>> SaveProfileAsync(
        string programId, string personId, Profile profile, CancellationToken cancellation = default) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var known = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token);
                var program = (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token))?.Value;
                return ProfileSaving.Decide(
                    known,
                    await decider.Store.LastSessionsAsync(programId, personId, token),
                    profile,
                    await decider.Store.TrackByRuleAsync(known?.Value, token),
                    decider.Now,
                    program?.Profile,
                    await decider.Store.FindAsync(ProfileDraft.KeyOf(programId, personId), token),
                    program?.Matching);
            },
            cancellation);

    /// <summary>Marks a module as read, before the match or whenever it helps.</summary>
    public async Task<Verdict<Enrollment>> ReadModuleAsync(
        string programId, string personId, string moduleId, CancellationToken cancellation = default)
    {
        var program = await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation);
        return program is null
            ? RefusalReason.Unknown
            : await decider.DecideAsync(
                Enrollment.KeyOf(programId, personId),
                enrollment => EnrollmentDecisions.ReadModule(enrollment, PlanOf(enrollment, program.Value), moduleId, decider.Now),
                enrollment => Consequences.Of(new LedgerNote(Actors.Person(personId), DecisionName.TrainingRead, enrollment.Id, moduleId)),
                cancellation);
    }

    /// <summary>Grades an attempt at the questions by the program's pass mark; passing wakes the training stage.</summary>
    /// <returns>The field "modules" while something must be read first.</returns>
    public async Task<Verdict<Enrollment>> SubmitQuizAsync(
        string programId, string personId, IReadOnlyDictionary<string, int> answers, CancellationToken cancellation = default)
    {
        var program = await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation);
        if (program is null)
        {
            return RefusalReason.Unknown;
        }

        return await decider.DecideAsync(
            Enrollment.KeyOf(programId, personId),
            enrollment => EnrollmentDecisions.SubmitQuiz(
                enrollment, PlanOf(enrollment, program.Value), answers, program.Value.Policy.Training.PassMark, decider.Now),
            enrollment => Consequences.Of(
                new LedgerNote(
                    Actors.Person(personId),
                    DecisionName.TrainingQuiz,
                    enrollment.Id,
                    enrollment.Training!.PassedAt is null ? "not passed" : "passed",
                    answers),
                enrollment.Training.PassedAt is null
                    ? []
                    : [Signals.Raise(InstanceIds.Training(programId, personId, enrollment.Invitation), new TrainingPassed())]),
            cancellation);
    }

    /// <summary>Leaves a program, and with it every mentorship in it, at any time and without a reason (R17).</summary>
    public Task<Verdict<Enrollment>> LeaveAsync(string programId, string personId, CancellationToken cancellation = default) =>
        departures.LeaveAsync(programId, personId, EndReason.ByChoice, Actors.Person(personId), cancellation);

    private TrainingPlan PlanOf(Enrollment enrollment, MentoringProgram program) => curriculum.PlanFor(enrollment, program.Form is ProgramForm.Circle);
}
