namespace SeatEngine.Interchange;

/// <summary>What columns of manifests are called, in the languages of the houses that write them.</summary>
internal static class ManifestNames
{
    /// <summary>A name that is a storey or a price, by what else there is.</summary>
    public const string Tier = "tier";

    // In the order of preference: when two columns mean the same, the first named here is used.
    private static readonly (ManifestField Field, string Names)[] Table =
    [
        (ManifestField.Id, "id seat_id seat_guid seat_key seat_uuid platz_id"),
        (ManifestField.Hall, "hall venue venue_name hall_name saal salle sala zaal sal зал 会場 场馆"),
        (ManifestField.Event, "event event_name performance performance_code show veranstaltung vorstellung evenement spectacle evento " +
            "funcion spettacolo voorstelling мероприятие"),
        (ManifestField.Level, "level level_name floor storey story etage ebene stockwerk niveau nivel livello piano piso planta " +
            "verdieping niva vaning poziom podlazi emelet этаж уровень ярус 楼层 階 층"),
        (ManifestField.Section, "section block section_name section_label block_name section_id sector sector_name seat_section " +
            "seat_block seating_section bereich sektor sektion secteur bloc sezione settore seccion bloque setor blok vak " +
            "sectie sekcja szektor сектор секция 区域 区 ブロック 구역"),
        (ManifestField.Row, "row row_label row_name row_number row_no seat_row seating_row reihe sitzreihe reihennummer rangee " +
            "fila filera fileira riga rij rad raekke rekke rivi rzad rada sor ряд 排 列 열"),
        (ManifestField.Kind, "kind"),
        (ManifestField.Seat, "seat_label seat seat_number seat_no seat_nr seat_num seat_name number no nr num platz platznummer platznr " +
            "sitz sitzplatz sitznummer sitzplatznummer siege numero_de_siege fauteuil place numero asiento butaca posto poltrona lugar " +
            "assento stoel stoelnummer plaats plats plads sete paikka miejsce sedadlo misto szek место 座位 座席 席 좌석"),
        (ManifestField.Index, "index_left_to_right index seat_index position_in_row"),
        (ManifestField.Segment, "segment aisle_segment"),
        (ManifestField.Next, "next"),
        (ManifestField.X, "x_m x_drawn x pos_x x_pos coord_x x_coord x_coordinate"),
        (ManifestField.Y, "y_m y_drawn y pos_y y_pos coord_y y_coord y_coordinate"),
        (ManifestField.Z, "z_m z_drawn z pos_z z_pos coord_z z_coord z_coordinate"),
        (ManifestField.Category, "category zone price_zone price_level price_category price_class price_code price_scale kategorie " +
            "preiskategorie preisgruppe preiszone preisklasse platzkategorie categorie categorie_de_prix categoria zona_de_precio " +
            "prijscategorie kategori kategoria категория"),
        (ManifestField.Features, "features"),
        (ManifestField.CompanionOf, "companion_of"),
        (ManifestField.Replaces, "replaces"),
        (ManifestField.Note, "note notes comment remark bemerkung anmerkung remarque nota opmerking"),
        (ManifestField.Capacity, "capacity kapazitat capacite capacidad capienza capaciteit"),
        (ManifestField.FewestPlaces, "min_places"),
        (ManifestField.MostPlaces, "max_places"),
        (ManifestField.Booking, "booking"),
        (ManifestField.Outline, "outline"),
        (ManifestField.Wheelchair, "wheelchair wheelchair_space is_wheelchair rollstuhl rollstuhlplatz fauteuil_roulant pmr " +
            "silla_de_ruedas rolstoel"),
        (ManifestField.Accessible, "accessible is_accessible ada barrierefrei"),
        (ManifestField.Companion, "companion companion_seat begleitplatz begleitperson accompagnateur"),
        (ManifestField.TransferArm, "transfer_arm"),
        (ManifestField.StepFree, "step_free"),
        (ManifestField.RestrictedView, "restricted_view obstructed_view obstructed limited_view partial_view sichtbehinderung " +
            "sichteinschrankung visibilite_reduite"),
        (ManifestField.ExtraLegroom, "extra_legroom"),
        (ManifestField.PlusSize, "plus_size"),
        (ManifestField.HearingLoop, "hearing_loop"),
        (ManifestField.SignLanguageView, "sign_language_view"),
        (ManifestField.Removable, "removable"),
        (ManifestField.FoldDown, "fold_down strapontin klappsitz"),
    ];

    // Where the name that is looked for first is not the one that people would say.
    private static readonly Dictionary<ManifestField, string> ShortNames = new()
    {
        [ManifestField.Seat] = "seat",
        [ManifestField.Index] = "index",
        [ManifestField.X] = "x",
        [ManifestField.Y] = "y",
        [ManifestField.Z] = "z",
    };

    /// <summary>Field by field, the keys of its names.</summary>
    public static readonly (ManifestField Field, string[] Keys)[] All =
        [.. Table.Select(static entry => (entry.Field, entry.Names.Split(' ').Select(ColumnKey.Of).ToArray()))];

    private static readonly Dictionary<string, ManifestField> ByKey =
        All.SelectMany(static entry => entry.Keys.Select(key => (key, entry.Field)))
            .DistinctBy(static entry => entry.key)
            .ToDictionary(static entry => entry.key, static entry => entry.Field, StringComparer.Ordinal);

    /// <summary>The field that a key names; null for one that is not known.</summary>
    public static ManifestField? FieldOf(string key) => ByKey.TryGetValue(key, out var field) ? field : null;

    /// <summary>The name that the format's description uses first.</summary>
    public static string NameOf(ManifestField field) => ShortNames.TryGetValue(field, out var name) ? name
        : Array.Find(Table, entry => entry.Field == field).Names.Split(' ')[0];
}
