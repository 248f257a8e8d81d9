using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Rehearsal.Cohorts;

/// <summary>
/// What a person says to what the program asks beside the usual: goals of its list, its own questions, where they come from, how senior they are, how many
/// mentors they want. Drawn from the person and the question alone, so that a program that asks more changes nothing else of a rehearsal.
/// </summary>
internal static class AskedDraw
{
    private static readonly string[] Origins = ["Sales", "Engineering", "Finance", "Research"];

    public static Profile Answering(Profile profile, MentoringProgram program, ProgramRole role, ImportedPerson person)
    {
        var (email, places) = (person.Email, program.Matching.PlacesOf(role));
        return Answering(profile, program.Profile, role, email) with
        {
            // A mentee who may have several mentors wants as many or fewer; a mentor takes on as many as they want to, and no more than may be.
            Capacity = role is ProgramRole.Mentor ? Math.Min(profile.Capacity, places) : 1 + Draw(email, "mentors", places),
            Level = person.Level is null && SeniorityLevels.AreCompared(program) ? LevelOf(role, email) : profile.Level,
        };
    }

    // Where HR knows no level: the mentors of such a program are the junior ones.
    private static int LevelOf(ProgramRole role, string email)
    {
        var half = SeniorityLevels.Asked.Count / 2;
        return SeniorityLevels.Asked[Draw(email, "level", half) + (role is ProgramRole.Mentor ? 0 : half)];
    }

    private static Profile Answering(Profile profile, ProfileSettings? asked, ProgramRole role, string email) => asked is null ? profile : profile with
    {
        OfferLevels = profile.Offers.Distinct().ToDictionary(skill => skill, skill => 1 + Draw(email, skill, SkillLevels.Highest)),
        NeedLevels = profile.Needs.Distinct().ToDictionary(skill => skill, skill => 1 + Draw(email, skill, SkillLevels.Highest)),
        NeedWeights = profile.Needs.Distinct().ToDictionary(skill => skill, skill => 1 + Draw(email, $"weight|{skill}", SkillLevels.Heaviest)),
        GoalChoices = [.. asked.Goals.Where(goal => Draw(email, goal.Id, 2) == 0).Select(goal => goal.Id)],
        Commitment = Commitment.Trying + Draw(email, "commitment", Commitment.Priority - Commitment.Trying + 1),
        Background = asked.Background.ToDictionary(name => name, name => Origins[Draw(email, name, Origins.Length)]),
        Likeness = asked.AsksLikeness && Draw(email, "likeness", 3) == 0 ? [new LikenessWish("Way into the job", "late starter")] : null,
        Answers = asked.QuestionsFor(role).ToDictionary(question => question.Id, question => AnswerTo(question, email)),
    };

    private static QuestionAnswer AnswerTo(ProgramQuestion question, string email) => question.Kind switch
    {
        ProgramQuestionKind.Text => new QuestionAnswer(Text: "As it comes."),
        ProgramQuestionKind.Scale => new QuestionAnswer(Number: ProgramQuestion.ScaleFrom + Draw(email, question.Id, ProgramQuestion.ScaleTo)),
        _ => new QuestionAnswer(Chosen: [question.Choices[Draw(email, question.Id, question.Choices.Count)].Id]),
    };

    private static int Draw(string email, string what, int of) => Uuid5.Of($"{email}|{what}").ToByteArray()[0] % of;
}
