using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api.People;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Standalone.Demo;

/// <summary>
/// Brings in people and programs, and lets people come up to their training. Everything is done by the acts that real people use, and may be
/// repeated.
/// </summary>
internal sealed class PrepareDemo(
    DemoCast cast, PeopleImport import, ProgramActs programs, InvitationActs invitations, EnrollmentActs enrollments, IDocumentStore store, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await import.RunAsync(DemoCast.OpenList(), dryRun: false, Actors.System, cancellation);
        foreach (var definition in new[] { DemoPrograms.Growth(clock.GetUtcNow()), DemoPrograms.Pilot(clock.GetUtcNow()) })
        {
            await programs.CreateAsync(definition, Actors.System, cancellation);
            await programs.StartAsync(definition.ProgramId!, Actors.System, cancellation);
        }

        foreach (var part in await cast.ReadAsync(cancellation))
        {
            await ComeAsync(part, cancellation);
        }
    }

    private async Task ComeAsync(DemoPart part, CancellationToken cancellation)
    {
        await invitations.InviteAsync(part.ProgramId, part.PersonId, part.Role, "import", Actors.System, cancellation);
        if (part.UpTo >= EnrollmentStage.Accepted)
        {
            await enrollments.AnswerInvitationAsync(part.ProgramId, part.PersonId, accepted: true, cancellation);
        }

        // Saving a profile again would be one more decision.
        var enrollment = await store.ReadAsync(Enrollment.KeyOf(part.ProgramId, part.PersonId), cancellation);
        if (part.UpTo >= EnrollmentStage.InTraining && enrollment is { Stage: EnrollmentStage.Accepted })
        {
            await enrollments.SaveProfileAsync(part.ProgramId, part.PersonId, DemoCast.ProfileOf(part.Person, part.Role), cancellation);
        }
    }
}
