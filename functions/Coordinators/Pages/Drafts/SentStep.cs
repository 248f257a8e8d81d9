using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>A step's form as it was sent: reads its fields, and remembers what cannot be read and where its rows stand.</summary>
/// <param name="removed">Row that is not to be there any more ("objective2"); null for none.</param>
internal sealed class SentStep(IFormCollection form, string? removed = null)
{
    private static readonly TimeOnly Morning = new(9, 0);

    private readonly List<FieldError> errors = [];
    private readonly Dictionary<string, IReadOnlyList<int>> rows = [];

    /// <summary>What cannot be read, under the form's own names.</summary>
    public IReadOnlyList<FieldError> Errors => errors;

    public IFormCollection Form => form;

    /// <summary>Row that is not to be there any more; null for none.</summary>
    public string? Removed => removed;

    /// <summary>A field in a row of a list.</summary>
    /// <param name="row">From 0.</param>
    public static string Name(string list, int row, string field) => $"{list}{row}-{field}";

    /// <summary>Forgets what was read, to read it once more.</summary>
    public SentStep Again()
    {
        errors.Clear();
        rows.Clear();
        return this;
    }

    /// <summary>Notes what cannot be read.</summary>
    public void Fail(string field, string rule) => errors.Add(new FieldError(field, rule));

    /// <summary>The same, as it was noted elsewhere.</summary>
    public void Fail(FieldError error) => errors.Add(error);

    /// <returns>Null for nothing.</returns>
    public string? Text(string field) => form[field].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether the form had the field: not every form of mentoring asks for all.</summary>
    public bool Has(string field) => form.ContainsKey(field);

    public bool Ticked(string field) => form[field] == "yes";

    /// <returns>What was before, where nothing that there is was chosen.</returns>
    public T Pick<T>(string field, T before)
        where T : struct, Enum
    {
        if (Choice.Read<T>(form[field]) is { } chosen)
        {
            return chosen;
        }

        errors.Add(new FieldError(field, "rules.choose-one"));
        return before;
    }

    /// <returns>Null where none was chosen.</returns>
    public T? PickOrNone<T>(string field)
        where T : struct, Enum => Choice.Read<T>(form[field]);

    public int? Number(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        errors.Add(new FieldError(field, "rules.number"));
        return null;
    }

    /// <returns>What was before, where no whole number was sent.</returns>
    public int Number(string field, int before)
    {
        var count = errors.Count;
        if (Number(field) is { } number)
        {
            return number;
        }

        if (errors.Count == count)
        {
            errors.Add(new FieldError(field, "rules.number"));
        }

        return before;
    }

    /// <returns>What was before, where no number was sent.</returns>
    public double Decimal(string field, double before)
    {
        if (DecimalOrNone(field) is { } number)
        {
            return number;
        }

        if (Text(field) is null)
        {
            errors.Add(new FieldError(field, "rules.number"));
        }

        return before;
    }

    public double? DecimalOrNone(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        errors.Add(new FieldError(field, "rules.number"));
        return null;
    }

    /// <summary>Days, perhaps with a fraction.</summary>
    /// <returns>What was before, to the second, where the form still says the same or nothing that can be read.</returns>
    public TimeSpan Days(string field, TimeSpan before) =>
        Text(field) == StepFields.Days(before) ? before : Span(Decimal(field, before.TotalDays), field, before);

    /// <returns>Null where the field is empty.</returns>
    public TimeSpan? DaysOrNone(string field, TimeSpan? before) =>
        Text(field) is null ? null
        : before is { } known && Text(field) == StepFields.Days(known) ? known
        : DecimalOrNone(field) is { } days ? Span(days, field, before ?? TimeSpan.Zero)
        : before;

    public DateOnly? DayOrNone(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9000)
        {
            return day;
        }

        errors.Add(new FieldError(field, "rules.date"));
        return null;
    }

    /// <returns>What was before, where no date was sent.</returns>
    public DateOnly Day(string field, DateOnly before)
    {
        if (DayOrNone(field) is { } day)
        {
            return day;
        }

        if (Text(field) is null)
        {
            errors.Add(new FieldError(field, "rules.date"));
        }

        return before;
    }

    /// <returns>What was before, where no time was sent.</returns>
    public TimeOnly Time(string field, TimeOnly before)
    {
        if (TimeOnly.TryParseExact(form[field].ToString(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        errors.Add(new FieldError(field, "rules.time", ("text", form[field].ToString())));
        return before;
    }

    /// <summary>The moment of a day; its hour stays what it was, and is nine in the morning for one that is new.</summary>
    public DateTimeOffset Moment(string field, DateTimeOffset before, string zone) => MomentOf(Day(field, StepFields.DayOf(before, zone)), before, zone);

    /// <returns>Null where the field is empty.</returns>
    public DateTimeOffset? MomentOrNone(string field, DateTimeOffset? before, string zone) =>
        DayOrNone(field) is { } day ? MomentOf(day, before, zone) : Text(field) is null ? null : before;

    /// <summary>Words with commas between.</summary>
    /// <returns>Null for none.</returns>
    public IReadOnlyList<string>? List(string field) =>
        Text(field)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } words ? words : null;

    /// <summary>The rows of a list of which something is filled in, by their places on the page.</summary>
    /// <param name="most">How many rows a page may have.</param>
    public IReadOnlyList<int> Rows(string list, IReadOnlyList<string> fields, int most)
    {
        IReadOnlyList<int> filled =
        [
            .. Enumerable.Range(0, most).Where(row => $"{list}{row}" != removed && fields.Any(field => Text(Name(list, row, field)) is not null)),
        ];
        rows[list] = filled;
        return filled;
    }

    /// <summary>Where an item of a list stands on the page.</summary>
    public int RowOf(string list, int item) => rows.TryGetValue(list, out var filled) && item < filled.Count ? filled[item] : item;

    private static DateTimeOffset MomentOf(DateOnly day, DateTimeOffset? before, string zone) =>
        before is { } known && StepFields.DayOf(known, zone) == day ? known
        : TimeZones.At(day, before is { } moment ? StepFields.TimeOf(moment, zone) : Morning, zone);

    // More than the rules let in is still a number; more than a span can hold is none.
    private TimeSpan Span(double days, string field, TimeSpan before)
    {
        if (Math.Abs(days) < 100_000)
        {
            return TimeSpan.FromDays(days);
        }

        errors.Add(new FieldError(field, "rules.wait"));
        return before;
    }
}
