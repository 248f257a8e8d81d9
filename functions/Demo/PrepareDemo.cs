using MentorFlow.Enrollments;
using MentorFlow.Functions.Acts;
using MentorFlow.Functions.Api.People;
using MentorFlow.Imports;
using MentorFlow.Orchestrations.Decisions;
using MentorFlow.Orchestrations.Onboarding;
using MentorFlow.People;
using MentorFlow.Training;

namespace MentorFlow.Functions.Demo;

/// <summary>Brings in people and programs, and lets people come as far as they have come. Everything goes through the doors that real people use, and may be repeated.</summary>
public sealed class PrepareDemo(PeopleImport import, ProgramActs programs, Invitations invitations, EnrollmentActs enrollments, TimeProvider clock)
{
    [Function(nameof(PrepareDemo))]
    public async Task RunAsync([ActivityTrigger] DemoStep input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        await import.RunAsync(client, DemoCast.OpenList(), dryRun: false, Actors.System, cancellation);
        foreach (var definition in new[] { DemoPrograms.Growth(clock.GetUtcNow()), DemoPrograms.Pilot(clock.GetUtcNow()) })
        {
            await programs.CreateAsync(client, definition, Actors.System, cancellation);
            await programs.StartAsync(client, definition.ProgramId!, Actors.System, cancellation);
        }

        var place = 0;
        foreach (var person in await DemoCast.ReadAsync(cancellation))
        {
            if (DemoCast.PlaceOf(person) is var (programId, role))
            {
                await ComeAsync(client, person, programId, role, programId == DemoPrograms.PilotId ? EnrollmentStage.Ready : ReachedBy(person, place++), cancellation);
            }
        }
    }

    // Of every eight people in recruitment five are ready; the others stand where people stand.
    private static EnrollmentStage ReachedBy(ImportedPerson person, int place) => PersonId.FromExternalId(person.ExternalId) == DemoCast.Mentee
        ? EnrollmentStage.Invited
        : (place % 8) switch
        {
            2 => EnrollmentStage.InTraining,
            4 => EnrollmentStage.Accepted,
            7 => EnrollmentStage.Invited,
            _ => EnrollmentStage.Ready,
        };

    private async Task ComeAsync(DurableTaskClient client, ImportedPerson person, string programId, ProgramRole role, EnrollmentStage upTo, CancellationToken cancellation)
    {
        var personId = PersonId.FromExternalId(person.ExternalId);
        await invitations.InviteAsync(client, programId, personId, role, "import", Actors.System, cancellation);
        if (upTo >= EnrollmentStage.Accepted)
        {
            await enrollments.AnswerInvitationAsync(client, programId, personId, accepted: true, cancellation);
        }

        if (upTo >= EnrollmentStage.InTraining)
        {
            await enrollments.SaveProfileAsync(client, programId, personId, DemoCast.ProfileOf(person, role), cancellation);
        }

        if (upTo >= EnrollmentStage.Ready)
        {
            var answers = Curriculum.For(role).SelectMany(module => module.Questions).ToDictionary(question => question.Id, question => question.Right);
            await enrollments.SubmitQuizAsync(client, programId, personId, answers, cancellation);
        }
    }
}
