using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Results;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Surveys;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Drivers;

/// <summary>Twelve pairs at their close, whose members answer through the app: enough for figures, and few enough to count them by hand.</summary>
internal sealed class ClosingPairs(TestApp app)
{
    public const int Pairs = 12;

    public static string Mentor(int pair) => A.Id($"Mentor{pair}");

    public static string Mentee(int pair) => A.Id($"Mentee{pair}");

    public static int ScoreOfMentor(int pair) => 3 + (pair % 3);

    public static int ScoreOfMentee(int pair) => 2 + (pair % 4);

    /// <summary>Who is in them, each with an answer from before the training.</summary>
    public async Task BeginAsync()
    {
        foreach (var pair in Enumerable.Range(0, Pairs))
        {
            await JoinAsync($"Mentor{pair}", ProgramRole.Mentor);
            await JoinAsync($"Mentee{pair}", ProgramRole.Mentee);
            var before = new SurveyAnswers(
                A.ProgramId,
                SurveyKind.Baseline,
                Mentee(pair),
                Mentee(pair),
                ProgramRole.Mentee,
                new Dictionary<string, string> { [Questionnaire.Confidence] = $"{1 + (pair % 3)}" },
                app.Now);
            await app.Store.WriteAsync(await app.Store.WithTalliesAsync(new Batch().Upsert(before), app.Now));
            var mentorship = Given.Mentorship with
            {
                MentorshipId = IdOf(pair),
                Members = [new Member(Mentor(pair), ProgramRole.Mentor), new Member(Mentee(pair), ProgramRole.Mentee)],
                CreatedAt = app.Now.AddDays(-60),
                Ends = app.Now.AddDays(60),
                Stage = MentorshipStage.Closing,
            };
            await app.Store.WriteAsync(await app.Store.WithLinesAsync(new Batch().Upsert(mentorship)));
        }
    }

    /// <summary>All of them, mentor and mentee in turns.</summary>
    public async Task AnswerAsync()
    {
        foreach (var pair in Enumerable.Range(0, Pairs))
        {
            await AnswerAsync(pair, Mentor(pair), new Dictionary<string, string>
            {
                [Questionnaire.Progress] = "4",
                [Questionnaire.Effective] = "5",
                [Questionnaire.Satisfied] = $"{ScoreOfMentor(pair)}",
                [Questionnaire.Platform] = "3",
                ["again"] = pair % 2 == 0 ? "yes" : "no",
            });
            await AnswerAsync(pair, Mentee(pair), new Dictionary<string, string>
            {
                ["learned"] = "4",
                [Questionnaire.Confidence] = $"{ScoreOfMentee(pair)}",
                ["career"] = "3",
                [Questionnaire.Satisfied] = $"{ScoreOfMentee(pair)}",
                [Questionnaire.Platform] = "5",
                ["words"] = $"=More of it, says Mentee{pair}.",
            });
        }
    }

    private static string IdOf(int pair) => $"pair-{pair}";

    private async Task JoinAsync(string name, ProgramRole role)
    {
        await app.Store.WriteAsync(new Batch().Upsert(A.Person(name) with { Site = "Lyon" }));
        var enrollment = Given.Enrollment(name, role) with
        {
            Consent = new Consent(Consent.CurrentText, app.Now),
            Training = TrainingRecord.Empty with { PassedAt = app.Now },
        };
        await app.Store.WriteAsync(new Batch().Upsert(enrollment).WithEnrollmentMark());
    }

    private async Task AnswerAsync(int pair, string personId, Dictionary<string, string> answers)
    {
        var given = await app.Get<SurveyActs>().AnswerAsync(A.ProgramId, SurveyKind.Closing, IdOf(pair), personId, answers);
        Assert.Null(given.Refusal);
    }
}
