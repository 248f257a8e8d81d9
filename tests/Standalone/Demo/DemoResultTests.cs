using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Standalone.Demo;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>Four months of the demo, which the people of the rehearsal lived through: its results are what is counted by hand of every record.</summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class DemoResultTests(DemoHistoryFixture history)
{
    private static readonly Partition Growth = Partition.Program(DemoPrograms.GrowthId);

    [Fact]
    public async Task Figures_of_people_sessions_and_messages_are_those_of_all_records()
    {
        await using var app = await TestApp.StartAsync(history.Copy());
        var results = await ReadAsync(app);
        var (enrollments, mentorships, sessions) = (
            await app.ListAsync<Enrollment>(Growth), await app.ListAsync<Mentorship>(Growth), await app.ListAsync<Session>(Growth));
        var recent = sessions.Where(session => session.StartsAt > app.Now.AddDays(-84) && session.StartsAt <= app.Now).ToList();
        var held = recent.Count(session => session.Stage is SessionStage.Held);
        var missed = recent.Count(session => session.Stage is SessionStage.Missed);

        Assert.Equal(
            [
                enrollments.Count(one => one.Stage is not (EnrollmentStage.Planned or EnrollmentStage.Waitlisted)),
                enrollments.Count(one => one.Consent is not null),
                enrollments.Count(one => one.Training?.PassedAt is not null),
                MembersOf(mentorships),
                MembersOf(mentorships.Where(one => one.Elsewhere is { SessionsHeld: > 0 }
                    || sessions.Any(session => session.MentorshipId == one.MentorshipId && session.Stage is SessionStage.Held))),
                MembersOf(mentorships.Where(one => one.Stage is MentorshipStage.Closed)),
            ],
            results.Funnel.Select(step => step.People ?? -1));
        Assert.Equal((held, missed), (results.Sessions.Held, results.Sessions.Missed));
        Assert.Equal((double)held / (held + missed), results.Sessions.HeldShare!.Value, precision: 6);
        Assert.Equal(await MessagesAsync(app, mentorships), results.Messages.Written);
    }

    [Fact]
    public async Task Every_answer_is_counted_once_or_waits()
    {
        await using var app = await TestApp.StartAsync(history.Copy());
        var tallies = await app.ListAsync<AnswerTally>(Growth);
        var answers = (await app.ListAsync<SurveyAnswers>(Growth)).Where(one => !one.IsBegun).ToList();
        var pulses = (await app.ListAsync<Session>(Growth)).SelectMany(session => session.Pulses?.Values ?? []).ToList();

        var ease = tallies.Single(tally => tally.Measure == TallyMeasure.Pulse);

        Assert.Equal(pulses.Count, ease.All.Answers + ease.Waiting.Count);
        Assert.Equal(pulses.Sum(), ease.All.Sum + ease.Waiting.Sum(one => one.Value));
        Assert.All(tallies, tally =>
        {
            if (tally.Measure.Split('.') is [var kind, var question] && Enum.TryParse<SurveyKind>(kind, out var survey))
            {
                var values = answers.Where(one => one.Kind == survey)
                    .Select(one => one.Answers.GetValueOrDefault(question))
                    .OfType<string>()
                    .Select(value => value is "yes" ? 1 : value is "no" ? 0 : double.Parse(value, CultureInfo.InvariantCulture))
                    .ToList();

                // Who had answered before the training is counted apart.
                var again = survey is SurveyKind.Closing ? tallies.FirstOrDefault(one => one.Measure == TallyMeasure.After(question)) : null;
                var all = again is null ? tally : tally.With(again);
                Assert.Equal((values.Count, values.Sum()), (all.All.Answers + all.Waiting.Count, all.All.Sum + all.Waiting.Sum(one => one.Value)));
            }
        });
        Assert.Equal(ease.All.Mean, (await ReadAsync(app)).Measures.Single(one => one.Measure is ResultMeasure.Ease).All.Mean);
    }

    private static async Task<ProgramResults> ReadAsync(TestApp app) => await app.Get<ResultReading>().ReadAsync(
        await app.ReadAsync(MentoringProgram.KeyOf(DemoPrograms.GrowthId)), TestContext.Current.CancellationToken);

    private static int MembersOf(IEnumerable<Mentorship> mentorships) =>
        mentorships.SelectMany(one => one.Members).Select(member => member.PersonId).Distinct().Count();

    private static async Task<int> MessagesAsync(TestApp app, IEnumerable<Mentorship> mentorships)
    {
        var written = 0;
        foreach (var mentorship in mentorships)
        {
            written += (await app.ListAsync<ThreadMessage>(Partition.Thread(DemoPrograms.GrowthId, mentorship.MentorshipId)))
                .Count(message => message.SessionId is null);
        }

        return written;
    }
}
