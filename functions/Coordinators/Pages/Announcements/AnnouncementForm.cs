using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Coordinators.Api.Enrollments;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Announcements;

/// <summary>A message as fields of a form: its words in each language, and whom it is for.</summary>
public sealed class AnnouncementForm(Languages languages, PersonFinder people)
{
    public const string Stages = "stage";
    public const string Roles = "role";
    public const string Sites = "sites";
    public const string Only = "only";
    public const string People = "people";
    public const string Version = "version";

    /// <summary>Values of <see cref="Only"/>.</summary>
    public const string Unmatched = "unmatched";

    public const string MentorsWithoutMentee = "mentors";

    /// <summary>In which it can be written.</summary>
    public IReadOnlyList<Language> Written => languages.All;

    public static string SubjectIn(string language) => $"subject-{language}";

    public static string TextIn(string language) => $"text-{language}";

    /// <summary>As it is first shown.</summary>
    /// <param name="emails">Mail addresses of those who were picked.</param>
    public static FormState Of(Announcement announcement, IReadOnlyList<string> emails)
    {
        List<(string Field, StringValues Value)> fields =
        [
            (Stages, new StringValues([.. (announcement.Audience.Stages ?? []).Select(stage => stage.ToString())])),
            (Roles, new StringValues([.. (announcement.Audience.Roles ?? []).Select(role => role.ToString())])),
            (Sites, string.Join(", ", announcement.Audience.Sites ?? [])),
            (Only, new StringValues([.. OnlyOf(announcement.Audience)])),
            (People, string.Join('\n', emails)),
        ];
        fields.AddRange(announcement.Said.Select(text => (SubjectIn(text.Language), (StringValues)text.Subject)));
        fields.AddRange(announcement.Said.Select(text => (TextIn(text.Language), (StringValues)text.Text)));
        return FormState.Of(fields);
    }

    /// <returns>The message, and mail addresses that nobody has.</returns>
    public async Task<(AnnouncementDraft Draft, IReadOnlyList<FieldError> Errors)> ReadAsync(IFormCollection form, CancellationToken cancellation)
    {
        var errors = new List<FieldError>();
        var picked = new List<string>();
        var separators = new[] { '\n', '\r', ',', ';', ' ' };
        foreach (var email in form[People].ToString().Split(separators, StringSplitOptions.RemoveEmptyEntries).Take(Audience.MostPeople + 1))
        {
            if (await people.FindAsync(new InvitedPerson(default, Email: email), cancellation) is { } person)
            {
                picked.Add(person.PersonId);
            }
            else
            {
                errors.Add(new FieldError(People, "rules.unknown-mail-address", ("email", email)));
            }
        }

        var only = form[Only].OfType<string>().ToHashSet();
        var draft = new AnnouncementDraft(
            [
                .. Written.Select(language => new AnnouncementText(
                    language.Tag, form[SubjectIn(language.Tag)].ToString(), form[TextIn(language.Tag)].ToString())),
            ],
            new Audience
            {
                Stages = Chosen<EnrollmentStage>(form[Stages]),
                Roles = Chosen<ProgramRole>(form[Roles]),
                Sites = Filled<string>([.. form[Sites].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]),
                Unmatched = only.Contains(Unmatched),
                MentorsWithoutMentee = only.Contains(MentorsWithoutMentee),
                PersonIds = Filled<string>([.. picked.Distinct()]),
            });
        return (draft, errors);
    }

    /// <summary>Names the fields of this form in what the rules say: languages that were left empty are none there.</summary>
    public IReadOnlyList<FieldError> InForm(IEnumerable<FieldError> errors, IFormCollection form)
    {
        var written = Written.Select(language => language.Tag)
            .Where(tag => form[SubjectIn(tag)].ToString().Trim().Length + form[TextIn(tag)].ToString().Trim().Length > 0)
            .ToList();
        return [.. errors.Select(error => error with { Field = FieldOf(error.Field, written) })];
    }

    private string FieldOf(string field, IReadOnlyList<string> written)
    {
        for (var i = 0; i < written.Count; i++)
        {
            if (field.StartsWith($"said[{i}].", StringComparison.Ordinal))
            {
                return field.EndsWith(".text", StringComparison.Ordinal) ? TextIn(written[i]) : SubjectIn(written[i]);
            }
        }

        return field switch
        {
            "said" => SubjectIn(Written[0].Tag),
            "audience.sites" => Sites,
            "audience.personIds" => People,
            _ => field,
        };
    }

    private static IEnumerable<string> OnlyOf(Audience audience)
    {
        if (audience.Unmatched)
        {
            yield return Unmatched;
        }

        if (audience.MentorsWithoutMentee)
        {
            yield return MentorsWithoutMentee;
        }
    }

    private static IReadOnlyList<T>? Chosen<T>(StringValues values)
        where T : struct, Enum => Filled<T>([.. values.Select(value => Choice.Read<T>(value)).OfType<T>()]);

    private static IReadOnlyList<T>? Filled<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
