namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>What the fields of a form are called, in the order in which they stand on the page.</summary>
public sealed class FormLabels
{
    private readonly List<(string Field, string Label)> labels = [];

    public void Add(string field, string label)
    {
        if (labels.All(known => known.Field != field))
        {
            labels.Add((field, label));
        }
    }

    /// <returns>Null for a field that the page does not show.</returns>
    public string? Of(string field) => labels.Find(known => known.Field == field).Label;

    /// <summary>Fields that the page does not show come last.</summary>
    public IEnumerable<FieldError> InOrder(IEnumerable<FieldError> errors) =>
        errors.OrderBy(error => labels.FindIndex(known => known.Field == error.Field) is >= 0 and var place ? place : int.MaxValue);
}
