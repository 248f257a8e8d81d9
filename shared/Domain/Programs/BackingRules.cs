using MentorFlow.Domain.People;
using MentorFlow.Domain.Video;

namespace MentorFlow.Domain.Programs;

/// <summary>The rules of those who stand behind a program: coordinators, sponsor, safeguarding contact, helper, and what was before it.</summary>
public static class BackingRules
{
    public const int MostCoordinators = 20;
    public const int LongestLessons = 4000;

    private const int LongestTag = 35;
    private const double Largest = 1_000_000_000;

    public static IReadOnlyList<FieldError> Check(ProgramDefinition definition)
    {
        var errors = new List<FieldError>();
        var coordinators = definition.Coordinators ?? [];
        Require(coordinators.Count <= MostCoordinators, "coordinators", "rules.at-most", ("max", MostCoordinators));
        foreach (var (i, coordinator) in coordinators.Take(MostCoordinators).Index())
        {
            CheckContact(coordinator is null ? null : (coordinator.Name, coordinator.Email, coordinator.Language), $"coordinators[{i}]");
        }

        if (definition.Sponsor is { } sponsor)
        {
            CheckContact((sponsor.Name, sponsor.Email, sponsor.Language), "sponsor");
            CheckCommitments(sponsor.Commitments ?? [], "sponsor");
        }

        if (definition.Safeguarding is { } safeguarding)
        {
            CheckContact((safeguarding.Name, safeguarding.Email, safeguarding.Language), "safeguarding");
        }

        if (definition.Helper is { } helper)
        {
            CheckContact((helper.Name, helper.Email, null), "helper");
        }

        Require(
            string.IsNullOrWhiteSpace(definition.WhistleblowingPage) || MeetingLink.Parse(definition.WhistleblowingPage.Trim()) is not null,
            "whistleblowingPage",
            MeetingLink.Rule);
        if (definition.Before is { } before)
        {
            CheckBefore(before, "before");
        }

        return errors;

        void CheckContact((string? Name, string? Email, string? Language)? contact, string field)
        {
            if (contact is not var (name, email, language))
            {
                errors.Add(new FieldError(field, "rules.not-empty"));
                return;
            }

            Require(!string.IsNullOrWhiteSpace(name), $"{field}.name", "rules.not-empty");
            Require(name is null || PersonRules.IsText(name), $"{field}.name", "rules.one-line", ("max", PersonRules.LongestText));
            Require(email is not null && PersonRules.IsMailAddress(email), $"{field}.email", "rules.mail-address");
            Require(
                language is null || (language.Length <= LongestTag && PersonRules.IsLanguage(language)), $"{field}.language", "rules.language-tag");
        }

        void CheckCommitments(IReadOnlyList<SponsorCommitment> commitments, string of)
        {
            var acts = Enum.GetValues<SponsorAct>();
            Require(commitments.Count <= acts.Length, $"{of}.commitments", "rules.at-most", ("max", acts.Length));
            foreach (var (i, commitment) in commitments.Take(acts.Length).Index())
            {
                var field = $"{of}.commitments[{i}]";
                if (commitment is null)
                {
                    errors.Add(new FieldError(field, "rules.not-empty"));
                    continue;
                }

                Require(Enum.IsDefined(commitment.Act), $"{field}.act", "rules.choose-one");
                Require(commitments.Take(i).All(one => one?.Act != commitment.Act), $"{field}.act", "rules.said-twice");
                Require(
                    CalendarRules.IsUsual(commitment.By), $"{field}.by", "rules.years", ("min", CalendarRules.FirstYear), ("max", CalendarRules.LastYear - 1));
            }
        }

        void CheckBefore(EarlierProgram before, string of)
        {
            Require(before.Name is null || PersonRules.IsText(before.Name), $"{of}.name", "rules.one-line", ("max", PersonRules.LongestText));
            Require(before.Lessons is not { Length: > LongestLessons }, $"{of}.lessons", "rules.too-long", ("max", LongestLessons));
            var figures = before.Figures ?? [];
            var most = Enum.GetValues<ProgramFigure>().Length;
            Require(figures.Count <= most, $"{of}.figures", "rules.at-most", ("max", most));
            foreach (var (i, figure) in figures.Take(most).Index())
            {
                var field = $"{of}.figures[{i}]";
                if (figure is null)
                {
                    errors.Add(new FieldError(field, "rules.not-empty"));
                    continue;
                }

                Require(Enum.IsDefined(figure.Figure), $"{field}.figure", "rules.choose-one");
                Require(figures.Take(i).All(one => one?.Figure != figure.Figure), $"{field}.figure", "rules.said-twice");
                Require(Math.Abs(figure.Value) <= Largest, $"{field}.value", "rules.number");
            }
        }

        void Require(bool holds, string field, string rule, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            if (!holds)
            {
                errors.Add(new FieldError(field, rule, values));
            }
        }
    }
}
