using MentorFlow.Local.Hosting;

namespace MentorFlow.Local;

/// <summary>Binds the JSON body. A body that does not fit answers 500, as on Azure: where people send it, read it with ReadFromJsonAsync instead.</summary>
public class FromBodyAttribute() : InputConverterAttribute(typeof(BodyBinding));
