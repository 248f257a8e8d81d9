using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Training;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Surveys;

namespace MentorFlow.Standalone.Demo.Playing;

/// <summary>Lets those who were invited come in by and by: an answer, a profile, a quiz, a day between each.</summary>
internal sealed class PlayOnboarding(
    PersonIds ids, EnrollmentActs enrollments, BaselineActs baselines, Curriculum curriculum, IDocumentStore store, TimeProvider clock)
{
    private const int LongestDays = 6;

    private Dictionary<string, Profile>? profiles;

    /// <param name="since">UTC: when the history ended. Nobody does anything in the reader's first day.</param>
    public async Task RunAsync(string programId, PlayedPeople played, DateTimeOffset since, CancellationToken cancellation)
    {
        profiles ??= await ProfilesAsync(cancellation);
        foreach (var enrollment in await store.AllAsync<Enrollment>(programId, cancellation).ToListAsync(cancellation))
        {
            if (!played.Include(enrollment.PersonId)
                && profiles.TryGetValue(enrollment.PersonId, out var profile)
                && clock.GetUtcNow() > Later(since, enrollment.CreatedAt) + Pace(enrollment))
            {
                await ComeOnAsync(enrollment, profile, cancellation);
            }
        }
    }

    private async Task ComeOnAsync(Enrollment enrollment, Profile profile, CancellationToken cancellation)
    {
        var (programId, personId) = (enrollment.ProgramId, enrollment.PersonId);
        switch (enrollment)
        {
            case { Stage: EnrollmentStage.Invited }:
                await enrollments.AnswerInvitationAsync(programId, personId, accepted: true, cancellation);
                break;
            case { Stage: EnrollmentStage.Accepted }:
                await enrollments.SaveProfileAsync(programId, personId, profile, cancellation);
                break;
            case { Stage: EnrollmentStage.InTraining, Training.PassedAt: null }:
                await AnswerBeforeAsync(enrollment, cancellation);
                await enrollments.PassAsync(programId, personId, curriculum.PlanFor(enrollment, isOfCircles: false), cancellation);
                break;
        }
    }

    private async Task AnswerBeforeAsync(Enrollment enrollment, CancellationToken cancellation)
    {
        if (await store.IsBaselineOpenAsync(enrollment, cancellation))
        {
            var surveys = await store.SurveysOfAsync(enrollment.ProgramId, cancellation);
            var questions = SurveyQuestions.Of(surveys, SurveyKind.Baseline, enrollment.Role);
            await baselines.AnswerAsync(enrollment.ProgramId, enrollment.PersonId, PlaySurveys.AnswersOf(questions, scale: "3"), cancellation);
        }
    }

    private async Task<Dictionary<string, Profile>> ProfilesAsync(CancellationToken cancellation)
    {
        var found = new Dictionary<string, Profile>();
        foreach (var member in await DemoCast.MembersAsync(cancellation))
        {
            found.Add(await ids.OfAsync(member.Person.ExternalId, cancellation), member.Profile);
        }

        return found;
    }

    private static TimeSpan Pace(Enrollment enrollment) => TimeSpan.FromDays(1 + (enrollment.PersonId[^1] % LongestDays));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
